package dragoman.local.pattern;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Collects the regular expressions in static fields of classes, and in all that is reachable from
 * there or from other objects: a pattern that is compiled from a resource file is found too.
 */
final class Patterns {
    private static final String OWN = "dragoman.";

    private final Map<String, Pattern> found = new TreeMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Reached> waiting = new ArrayDeque<>();

    /**
     * An object that has yet to be looked into.
     *
     * @param place the class and field that it was reached from
     */
    private record Reached(String place, Object object) {}

    /** The patterns by regular expression, each with its flags, and where each was found. */
    Map<String, Pattern> found() {
        return Map.copyOf(found);
    }

    /** Adds what the static fields of a class lead to. */
    void addStatics(Class<?> type) throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                add(place(field), value(field, null));
            }
        }
        drain();
    }

    /** Adds what an object leads to. */
    void add(Object root) throws ReflectiveOperationException {
        add(root.getClass().getSimpleName(), Optional.of(root));
        drain();
    }

    private void add(String place, Optional<Object> object) {
        object.filter(seen::add).ifPresent(some -> waiting.add(new Reached(place, some)));
    }

    // A loop and no recursion: trees of prefixes are deep.
    private void drain() throws ReflectiveOperationException {
        while (!waiting.isEmpty()) {
            Reached next = waiting.pop();
            look(next.place(), next.object());
        }
    }

    private void look(String place, Object object) throws ReflectiveOperationException {
        switch (object) {
            case Pattern pattern ->
                    found.putIfAbsent(
                            place + " " + pattern.flags() + " " + pattern.pattern(), pattern);
            case String _ -> {
                // Text, of which there is much.
            }
            case Collection<?> some ->
                    some.forEach(one -> add(place, Optional.ofNullable((Object) one)));
            case Map<?, ?> map -> {
                map.keySet().forEach(key -> add(place, Optional.ofNullable((Object) key)));
                map.values().forEach(value -> add(place, Optional.ofNullable((Object) value)));
            }
            case Optional<?> some -> some.ifPresent(one -> add(place, Optional.of((Object) one)));
            default -> lookInto(place, object);
        }
    }

    private void lookInto(String place, Object object) throws ReflectiveOperationException {
        Class<?> type = object.getClass();
        if (type.isArray() && !type.getComponentType().isPrimitive()) {
            for (int i = 0; i < Array.getLength(object); i++) {
                add(place, Optional.ofNullable(Array.get(object, i)));
            }
            return;
        }
        for (Class<?> at = type; at != null && at.getName().startsWith(OWN); at = superclass(at)) {
            for (Field field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    add(place(field), value(field, object));
                }
            }
        }
    }

    @SuppressWarnings("NullAway") // It is null for Object alone, at which the loop ends.
    private static Class<?> superclass(Class<?> type) {
        return type.getSuperclass();
    }

    private static String place(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }

    @SuppressWarnings("NullAway") // Static fields belong to no object.
    private static Optional<Object> value(Field field, @Nullable Object owner)
            throws ReflectiveOperationException {
        try {
            field.setAccessible(true);
        } catch (InaccessibleObjectException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(field.get(owner));
    }
}
