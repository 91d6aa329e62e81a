package io.camelcce.examples;

import org.apache.camel.builder.RouteBuilder;

/** Waits until an agent has the task, or it has ended. */
final class WaitRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:waitForAgent") // the message names a task
                .setVariable("giveUpAt", simple("${date:now+{{cce.wait.atMost:10m}}}"))
                .to("cce:getTask")
                .loopDoWhile(
                        simple("${header.CamelCceTaskState} !in 'ROUTED,CLOSED' && ${variable.giveUpAt} > ${date:now}"))
                .delay(constant("{{cce.wait.every:5000}}"))
                .end() // of the delay
                .to("cce:getTask")
                .end() // of the loop
                .choice()
                .when(simple("${header.CamelCceTaskState} == 'ROUTED'"))
                .to("direct:agentHasIt")
                .when(simple("${header.CamelCceTaskState} == 'CLOSED'"))
                .to("direct:ended")
                .otherwise()
                .to("direct:stillWaiting");
    }
}
