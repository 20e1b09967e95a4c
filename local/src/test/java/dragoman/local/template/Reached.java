package dragoman.local.template;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
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

    private Reached() {}

    static Reached from(JavaClasses classes, String handler) {
        Reached reached = new Reached();
        classes.get(handler).getCodeUnits().forEach(reached::reach);
        while (!reached.waiting.isEmpty()) {
            reached.walk(reached.waiting.pop());
        }
        return reached;
    }

    /** Calls that leave the project: {@code owner.method}. */
    Set<String> calls() {
        return calls;
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
        Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(target.getName()))
                .forEach(this::reach);
        target.resolveMember().ifPresent(this::reach);
    }
}
