package io.camelcce.console.page;

import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.camel.CceComponent;
import io.camelcce.console.calls.RecentCalls;
import io.camelcce.console.web.Handler;
import io.camelcce.console.web.Response;
import io.camelcce.console.web.Router;
import java.time.InstantSource;

/** All pages of the console. */
public final class Pages {

    private static final String AUTHORIZATION = "/integrations/*/authorizations/*";

    private Pages() {}

    /**
     * Who answers which request.
     *
     * @param component what the pages show and change
     * @param calls the last ones
     */
    public static Router router(CceComponent component, RecentCalls calls, InstantSource clock) {
        Desk desk = new Desk(component, calls, clock);
        IntegrationPage integration = new IntegrationPage(desk);
        AddPage add = new AddPage(desk);
        SignInPage signIn = new SignInPage(desk);
        Router router = new Router()
                .get("/", telling(new IntegrationsPage(desk)::show))
                .get("/integrations/*", telling(integration::show))
                .get("/integrations/*/rows", telling(integration::showRows))
                .get("/integrations/*/add", telling(add::show))
                .post("/integrations/*/add", telling(add::send))
                .get("/callback/*", telling(signIn::callback))
                .get("/sign-in", telling(signIn::show))
                .post("/sign-in/confirm", telling(signIn::confirm))
                .post("/sign-in/decline", telling(signIn::decline))
                .get("/calls", telling(new CallsPage(desk)::show));
        return authorization(router, desk, signIn);
    }

    private static Router authorization(Router router, Desk desk, SignInPage signIn) {
        UpdatePage update = new UpdatePage(desk);
        AuthorizePage authorize = new AuthorizePage(desk, signIn);
        RemovePage remove = new RemovePage(desk);
        ViewPage view = new ViewPage(desk);
        return router.get(AUTHORIZATION, telling(view::show))
                .get(AUTHORIZATION + "/facts", telling(view::showFacts))
                .get(AUTHORIZATION + "/update", telling(update::show))
                .post(AUTHORIZATION + "/update", telling(update::send))
                .get(AUTHORIZATION + "/authorize", telling(authorize::show))
                .post(AUTHORIZATION + "/authorize", telling(authorize::send))
                .get(AUTHORIZATION + "/remove", telling(remove::show))
                .post(AUTHORIZATION + "/remove", telling(remove::send))
                .post(AUTHORIZATION + "/default", telling(new DefaultDeed(desk)::send))
                .post(AUTHORIZATION + "/test", telling(new TestDeed(desk)::send));
    }

    /** What is wrong with the store can be mended by who looks at the page, if it says so. */
    private static Handler telling(Handler handler) {
        return request -> {
            try {
                return handler.handle(request);
            } catch (AuthorizationStoreException unreachable) {
                return new Response.Page(
                        503,
                        "Not available",
                        "problem.jte",
                        Notice.problem(Sentence.of(String.valueOf(unreachable.getMessage()))));
            }
        };
    }
}
