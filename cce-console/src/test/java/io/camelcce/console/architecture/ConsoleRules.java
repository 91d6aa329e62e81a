package io.camelcce.console.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/**
 * What the packages of the console may know of each other and of others.
 *
 * @param root the package that they are in
 */
record ConsoleRules(String root) {

    /** What the console does when it is opened, which nobody below it has to know. */
    private String opening() {
        return root;
    }

    private String in(String name) {
        return root + "." + name + "..";
    }

    private ArchRule knowsNoneOf(String name, String... others) {
        String[] packages = Stream.concat(
                        Stream.of(opening()), Stream.of(others).map(this::in))
                .toArray(String[]::new);
        return noClasses().that(resideInAPackage(in(name))).should().dependOnClassesThat(resideInAnyPackage(packages));
    }

    ArchRule accessKnowsNobody() {
        return knowsNoneOf("access", "audit", "calls", "web", "page");
    }

    ArchRule callsKnowNobody() {
        return knowsNoneOf("calls", "access", "audit", "web", "page");
    }

    ArchRule theAuditLogKnowsWhoComesOnly() {
        return knowsNoneOf("audit", "calls", "web", "page");
    }

    ArchRule theWebKnowsWhoComesOnly() {
        return knowsNoneOf("web", "audit", "calls", "page");
    }

    ArchRule pagesKnowNotHowTheyAreServed() {
        return knowsNoneOf("page");
    }

    /** They speak of what they show, not of Camel's exchanges. */
    ArchRule pagesKnowNoExchange() {
        return noClasses()
                .that(resideInAPackage(in("page")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.camel.component..")
                        .or(simpleName("Exchange"))
                        .or(simpleName("Message")));
    }

    /** Servers are optional: a second class that names one would be loaded where there is none. */
    ArchRule onlyThreeKnowAServer() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(not(simpleName("MainServer")))
                        .and(not(simpleName("VertxPeer")))
                        .and(not(simpleName("ServletPeer"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.vertx..",
                        "jakarta.servlet..",
                        "org.apache.camel.component.platform.http.main..",
                        "org.apache.camel.component.platform.http.vertx.."));
    }

    ArchRule onlyOneKnowsTheServerOfSpring() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(simpleName("SpringServer"))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.camel.component.platform.http.springboot.."));
    }

    ArchRule packagesFormNoCycle() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }
}
