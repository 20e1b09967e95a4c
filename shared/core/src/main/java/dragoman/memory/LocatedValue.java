package dragoman.memory;

import java.util.Optional;

/**
 * A value in a text.
 *
 * @param start where it begins, in UTF-16 code units
 * @param end one past its last
 * @param form the names of which it is one; absent for figures
 */
record LocatedValue(Value value, int start, int end, Optional<NameForm> form) {
    ValueKind kind() {
        return value.kind();
    }

    LocatedValue as(ValueKind kind) {
        return new LocatedValue(value.as(kind), start, end, form);
    }

    LocatedValue until(int later) {
        return new LocatedValue(value, start, later, form);
    }
}
