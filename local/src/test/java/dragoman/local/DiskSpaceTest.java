package dragoman.local;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.local.DiskSpace.Room;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

class DiskSpaceTest {
    private static final long MB = 1L << 20;

    @Test
    void isLowBelowTheReserve() {
        AtomicReference<Room> room = new AtomicReference<>(new Room("disk", 65 * MB, 10_000 * MB));
        DiskSpace space = new DiskSpace(room::get);
        assertThat(space.isLow()).isFalse();

        room.set(new Room("disk", 63 * MB, 10_000 * MB));
        assertThat(space.isLow()).isTrue();

        room.set(new Room("disk", 65 * MB, 10_000 * MB));
        assertThat(space.isLow()).isFalse();
    }

    @Test
    void theReserveOfASmallDiskIsAPartOfIt() {
        assertThat(new DiskSpace(() -> new Room("disk", 11 * MB, 100 * MB)).isLow()).isFalse();
        assertThat(new DiskSpace(() -> new Room("disk", 9 * MB, 100 * MB)).isLow()).isTrue();
    }

    @Test
    void aDiskThatCannotBeAskedIsNotLow() {
        DiskSpace space =
                new DiskSpace(
                        () -> {
                            throw new IOException("gone");
                        });
        assertThat(space.isLow()).isFalse();
    }
}
