package io.camelcce.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/**
 * What the packages of the component may know of each other and of others.
 *
 * @param root the package that they are in
 */
record ComponentRules(String root) {

    private static final String HTTP_CLIENT = "org.apache.hc..";
    private static final String MICROMETER = "io.micrometer..";

    private String http() {
        return root + ".http..";
    }

    private String wire() {
        return root + ".wire..";
    }

    private String camel() {
        return root + ".camel..";
    }

    private String message() {
        return root + ".camel.message..";
    }

    private String monitor() {
        return root + ".camel.monitor..";
    }

    ArchRule httpKnowsNeitherTheWireNorTheComponent() {
        return noClasses()
                .that(resideInAPackage(http()))
                .should()
                .dependOnClassesThat(resideInAnyPackage(wire(), camel()));
    }

    ArchRule httpKnowsNoTasks() {
        return noClasses()
                .that(resideInAPackage(http()))
                .should()
                .dependOnClassesThat(resideInAPackage("io.camelcce.task.."));
    }

    ArchRule theWireKnowsNoCamel() {
        return noClasses()
                .that(resideInAPackage(wire()))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.camel..", camel()));
    }

    ArchRule messagesKnowNoNetwork() {
        return noClasses()
                .that(resideInAPackage(message()))
                .should()
                .dependOnClassesThat(resideInAnyPackage(http(), wire(), HTTP_CLIENT));
    }

    /** The names of the headers are the component's; messages have no business with the rest of it. */
    ArchRule messagesKnowOfTheComponentItsHeadersOnly() {
        return noClasses()
                .that(resideInAPackage(message()))
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".camel").and(not(simpleName("CceConstants"))));
    }

    ArchRule messagesKnowNotWhoWatches() {
        return noClasses().that(resideInAPackage(message())).should().dependOnClassesThat(resideInAPackage(monitor()));
    }

    ArchRule whoWatchesKnowsNoNetwork() {
        return noClasses()
                .that(resideInAPackage(monitor()))
                .should()
                .dependOnClassesThat(resideInAnyPackage(http(), wire(), HTTP_CLIENT));
    }

    /** Not even the headers: what is to be seen of a call is told in so many words. */
    ArchRule whoWatchesKnowsNobodyWhoCalls() {
        return noClasses()
                .that(resideInAPackage(monitor()))
                .should()
                .dependOnClassesThat(resideInAnyPackage(root + ".camel", message()));
    }

    /** Micrometer is optional: a second class that names it would be loaded where there is none. */
    ArchRule onlyTheTimersKnowMicrometer() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(simpleName("CallTimers"))))
                .should()
                .dependOnClassesThat(resideInAPackage(MICROMETER));
    }

    ArchRule nobodyKnowsNimbus() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.nimbusds..", "net.minidev.."));
    }

    /** With messages and the component as one: the constants of the headers are the component's. */
    ArchRule packagesFormNoCycle() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }
}
