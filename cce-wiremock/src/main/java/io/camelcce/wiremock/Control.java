package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.admin.AdminTask;
import com.github.tomakehurst.wiremock.common.url.PathParams;
import com.github.tomakehurst.wiremock.core.Admin;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Optional;
import java.util.function.Function;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** Something that can be done to the contact centre over HTTP: a JSON object or nothing in, JSON out. */
@FunctionalInterface
interface Control extends AdminTask {

    /**
     * @param taskId from the path; empty when the path has none
     * @throws IllegalArgumentException if that can never be done
     * @throws IllegalStateException if that cannot be done now
     */
    Reading<Answer> carryOut(String taskId, JsonFields body);

    @Override
    default ResponseDefinition execute(Admin admin, ServeEvent event, PathParams path) {
        return answer(event.getRequest().getBody(), path.getOrDefault("taskId", ""))
                .whole();
    }

    private Answer answer(byte[] body, String taskId) {
        Optional<ObjectNode> json = body.length == 0 ? Optional.of(Json.object()) : Json.read(body);
        try {
            return json.map(object -> carryOut(taskId, new JsonFields(object)))
                    .orElseGet(Reading::notAnObject)
                    .fold(Function.identity(), Answer::invalid);
        } catch (NoSuchTaskException unknown) {
            return Answer.refusal(404, "notFound", String.valueOf(unknown.getMessage()));
        } catch (IllegalArgumentException outOfRange) {
            return Answer.refusal(400, "invalidInput", String.valueOf(outOfRange.getMessage()));
        } catch (IllegalStateException notNow) {
            return Answer.refusal(409, "conflict", String.valueOf(notNow.getMessage()));
        }
    }
}
