package io.camelcce.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.Thread.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one request leaves for the next. */
class FlashTest {

    private final Flash flash = new Flash();

    @Test
    void aValueIsTakenOnce() {
        flash.put("notice");

        assertThat(flash.take(String.class)).contains("notice");
        assertThat(flash.take(String.class)).isEmpty();
    }

    @Test
    void valuesAreTakenByTheirType() {
        flash.put("notice");
        flash.put(1);

        assertThat(flash.take(Integer.class)).contains(1);
        assertThat(flash.take(CharSequence.class)).contains("notice");
        assertThat(flash.take(List.class)).isEmpty();
    }

    @Test
    void theLaterOfTwoOfAClassIsLeft() {
        flash.put("one");
        flash.put("two");

        assertThat(flash.take(String.class)).contains("two");
        assertThat(flash.take(String.class)).isEmpty();
    }

    @Test
    void aValueIsChangedInOneStep() {
        assertThat(flash.change("none", before -> before + " one")).isEqualTo("none");
        assertThat(flash.change("none", before -> before + " two")).isEqualTo("none one");

        assertThat(flash.take(String.class)).contains("none one two");
    }

    @Test
    void changesAtOnceDoNotUndoEachOther() throws InterruptedException {
        Thread other = new Thread(() -> flash.change(0, before -> before + 1));

        flash.change(0, before -> {
            other.start();
            await().until(() -> other.getState() == State.BLOCKED || other.getState() == State.TERMINATED);
            return before + 1;
        });
        other.join();

        assertThat(flash.take(Integer.class)).contains(2);
    }

    @Test
    void itTellsNothing() {
        flash.put("hunter2");

        assertThat(flash).hasToString("Flash[1]");
    }
}
