package dragoman.local.template;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The code that can run once a function's handler is made: a walk over all calls from its code
 * units, through every implementation of an interface.
 */
final class Reached {
    private final Set<JavaCodeUnit> units = new HashSet<>();
    private final Set<String> calls = new TreeSet<>();
    private final Deque<JavaCodeUnit> waiting = new ArrayDeque<>();
    private final Set<JavaClass> made = new HashSet<>();
    // What was called on the supertypes of classes of which none was made yet.
    private final Map<JavaClass, Set<String>> open = new HashMap<>();

    private Reached() {}

    static Reached from(JavaClasses classes, String handler) {
        Reached reached = new Reached();
        JavaClass entry = classes.get(handler);
        reached.make(entry);
        entry.getCodeUnits().forEach(reached::reach);
        while (!reached.waiting.isEmpty()) {
            reached.walk(reached.waiting.pop());
        }
        return reached;
    }

    /** Calls that leave the project: {@code owner.method}. */
    Set<String> calls() {
        return calls;
    }

    /** Names of the methods that are reached: {@code owner.method}. */
    Set<String> methods() {
        Set<String> names = new TreeSet<>();
        units.forEach(unit -> names.add(unit.getOwner().getName() + "." + unit.getName()));
        return names;
    }

    /** Names of the classes whose code is reached. */
    Set<String> classes() {
        Set<String> names = new TreeSet<>();
        units.forEach(unit -> names.add(unit.getOwner().getName()));
        return names;
    }

    private void reach(JavaCodeUnit unit) {
        if (units.add(unit)) {
            waiting.push(unit);
            unit.getOwner().getStaticInitializer().ifPresent(this::reach);
        }
    }

    private void walk(JavaCodeUnit unit) {
        Stream.concat(
                        unit.getCallsFromSelf().stream(),
                        Stream.concat(
                                unit.getMethodReferencesFromSelf().stream(),
                                unit.getConstructorReferencesFromSelf().stream()))
                .map(JavaAccess::getTarget)
                .map(CodeUnitAccessTarget.class::cast)
                .forEach(this::follow);
        unit.getFieldAccesses()
                .forEach(
                        access ->
                                access.getTargetOwner()
                                        .getStaticInitializer()
                                        .ifPresent(this::reach));
    }

    private void follow(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        if (!owner.getName().startsWith("dragoman.")) {
            calls.add(owner.getName() + "." + target.getName());
            return;
        }
        enter(owner, target.getName());
        for (JavaClass type : owner.getAllSubclasses()) {
            if (made.contains(type)) {
                enter(type, target.getName());
            } else {
                open.computeIfAbsent(type, _ -> new HashSet<>()).add(target.getName());
            }
        }
        target.resolveMember().ifPresent(this::reach);
        if (target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)) {
            make(owner);
        }
    }

    /** What is called on its supertypes may be called on a class from when one is made of it. */
    private void make(JavaClass type) {
        if (made.add(type)) {
            type.getRawSuperclass().ifPresent(this::make);
            Set<String> names = open.remove(type);
            if (names != null) {
                names.forEach(name -> enter(type, name));
            }
        }
    }

    private void enter(JavaClass type, String name) {
        type.getCodeUnits().stream()
                .filter(unit -> unit.getName().equals(name))
                .forEach(this::reach);
    }
}
