package io.camelcce.examples.demo;

import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Message;

/** Where a scene is played: the application gets the message, and agents and time are played to the contact centre. */
final class Stage {

    private static final String NORMAL_END = "CD_NORMAL_END_TASK";

    private final DemoApplication application;
    private final SimulatedContactCenter contactCenter;
    private final Scene scene;
    private final Message created;
    private final List<String> creates = new ArrayList<>();

    /** Lets the message of the scene arrive. */
    Stage(DemoApplication application, SimulatedContactCenter contactCenter, Scene scene) {
        this.application = application;
        this.contactCenter = contactCenter;
        this.scene = scene;
        this.created = create(Map.of());
    }

    /** What the application knows after the first create. */
    Message created() {
        return created;
    }

    /** What each create said, in the words of the nodes. */
    List<String> creates() {
        return List.copyOf(creates);
    }

    Stage timePasses(Duration duration) {
        contactCenter.advance(duration);
        return this;
    }

    Stage agentTakesIt() {
        contactCenter.route(taskId());
        return this;
    }

    Stage agentGivesItBack() {
        contactCenter.transfer(taskId());
        return this;
    }

    Stage agentEndsIt() {
        contactCenter.end(taskId(), NORMAL_END);
        return this;
    }

    Stage customerLeaves() {
        application.send("direct:customer-leaves", Map.of(CceConstants.TASK_ID, taskId()));
        return this;
    }

    /** The same message is delivered once more. */
    Stage messageComesAgain() {
        create(Map.of());
        return this;
    }

    /** The application creates a transferred task again, under its id. */
    Stage applicationCreatesItAgain() {
        create(Map.of(CceConstants.TASK_ID, taskId(), CceConstants.RESUBMIT, true));
        return this;
    }

    private Message create(Map<String, Object> more) {
        Map<String, Object> headers = new HashMap<>(scene.message());
        headers.putAll(more);
        Message answer = application.send(scene.route(), headers);
        creates.add(answer.getHeader(CceConstants.NODE_OUTCOME, String.class));
        return answer;
    }

    private String taskId() {
        return created.getHeader(CceConstants.TASK_ID, String.class);
    }
}
