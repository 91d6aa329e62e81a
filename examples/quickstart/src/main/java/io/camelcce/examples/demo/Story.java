package io.camelcce.examples.demo;

import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.TaskRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Plays scenes, and tells what became of each: as the application was told it, and as the contact centre knows it. */
final class Story {

    private final DemoApplication application;
    private final SimulatedContactCenter contactCenter;

    Story(DemoApplication application, SimulatedContactCenter contactCenter) {
        this.application = application;
        this.contactCenter = contactCenter;
    }

    Row play(Scene scene) {
        Stage stage = new Stage(application, contactCenter, scene);
        String trouble = play(scene.plot(), stage);
        Message created = stage.created();
        Optional<TaskRecord> task = taskOf(created);
        String told = created.getHeader(CceConstants.MESSAGE, String.class);
        return new Row(
                scene,
                task.map(TaskRecord::taskId).orElse(null),
                task.map(TaskRecord::states).orElse(List.of()),
                ending(stage, task),
                scene.lesson() + (told == null ? "" : " " + withoutIds(told)) + trouble);
    }

    private static String play(Scene.Plot plot, Stage stage) {
        try {
            plot.play(stage);
            return "";
        } catch (IllegalStateException notPossible) {
            return " But then: " + notPossible.getMessage();
        }
    }

    private Ending ending(Stage stage, Optional<TaskRecord> task) {
        return new Ending(
                stage.created().getHeader(CceConstants.OUTCOME, String.class),
                stage.creates(),
                task.map(known -> known.request().mediaType()).orElse(null),
                task.map(TaskRecord::stateNames).orElse(List.of()),
                task.map(this::read).orElse(null),
                task.map(TaskRecord::dispositionCode).orElse(null));
    }

    private Optional<TaskRecord> taskOf(Message created) {
        String taskId = created.getHeader(CceConstants.TASK_ID, String.class);
        return contactCenter.ledger().tasks().stream()
                .filter(task -> task.taskId().equals(taskId))
                .findFirst();
    }

    private @Nullable String read(TaskRecord task) {
        return application
                .send("direct:look", Map.of(CceConstants.TASK_ID, task.taskId()))
                .getHeader(CceConstants.TASK_STATE, String.class);
    }

    /** The ids are for logs; here they would take the place of what there is to read. */
    private static String withoutIds(String message) {
        return message.replaceAll(" \\[(tracking|task) id [^]]*]", "");
    }
}
