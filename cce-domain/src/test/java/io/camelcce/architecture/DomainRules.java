package io.camelcce.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Set;
import java.util.Timer;
import java.util.function.Predicate;

/**
 * What the packages of the domain may do.
 *
 * @param task the package of tasks
 * @param authorization the package of authorizations
 */
record DomainRules(String task, String authorization) {

    private static final Set<String> CLOCKS =
            Set.of("java.time.Clock", "java.time.InstantSource", "java.util.Calendar", "java.util.GregorianCalendar");
    private static final Set<String> LOTS = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    ArchRule dependOnTheLanguageAndOnEachOtherOnly() {
        return classes()
                .that(areOurs())
                .should()
                .onlyDependOnClassesThat(describe(
                        "are ours or the language's, or arrays of these",
                        type -> areOurs().or(areOfTheLanguage()).test(type.getBaseComponentType())));
    }

    ArchRule knowNothingOfTasksInAuthorizations() {
        return noClasses().that(resideInAPackage(authorization)).should().dependOnClassesThat(resideInAPackage(task));
    }

    ArchRule doNoInputOrOutput() {
        return noClasses()
                .that(areOurs())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "javax.net..")
                        .and(not(belongToAnyOf(URI.class, URISyntaxException.class, URLDecoder.class))))
                .orShould()
                .accessTargetWhere(target(
                        "the console",
                        access -> owner(access).equals("java.lang.System")
                                && Set.of("in", "out", "err", "console").contains(access.getName())));
    }

    ArchRule haveNoClockOfTheirOwn() {
        return noClasses().that(areOurs()).should().accessTargetWhere(target("a clock", DomainRules::readsAClock));
    }

    ArchRule drawNoLots() {
        return noClasses().that(areOurs()).should().accessTargetWhere(target("a lot", DomainRules::drawsALot));
    }

    ArchRule startNoThreadsAndDoNotWait() {
        return noClasses()
                .that(areOurs())
                .should()
                .dependOnClassesThat(resideInAPackage("java.util.concurrent..")
                        .or(belongToAnyOf(Thread.class, Timer.class))
                        .or(describe("are threads of a kind", type -> type.isAssignableTo(Thread.class))))
                .orShould()
                .accessTargetWhere(target(
                        "wait and notify",
                        access -> owner(access).equals("java.lang.Object")
                                && Set.of("wait", "notify", "notifyAll").contains(access.getName())));
    }

    ArchRule haveNoOpenTypes() {
        return classes()
                .that(areOurs())
                .and()
                .arePublic()
                .should(be(describe("interfaces, enums, records, sealed or final", DomainRules::isClosed)));
    }

    private DescribedPredicate<JavaClass> areOurs() {
        return resideInAnyPackage(task, authorization);
    }

    private static DescribedPredicate<JavaClass> areOfTheLanguage() {
        return resideInAnyPackage(
                        "java.lang",
                        "java.lang.invoke",
                        "java.lang.runtime",
                        "java.time",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "java.nio.charset",
                        "org.jspecify.annotations")
                .or(belongToAnyOf(
                        ByteBuffer.class,
                        BigDecimal.class,
                        BigInteger.class,
                        MessageDigest.class,
                        NoSuchAlgorithmException.class,
                        Normalizer.class,
                        Normalizer.Form.class,
                        URI.class,
                        URISyntaxException.class,
                        URLDecoder.class));
    }

    private static boolean readsAClock(JavaAccess<?> access) {
        String owner = owner(access);
        String name = access.getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (CLOCKS.contains(owner)
                        && (name.startsWith("system") || name.startsWith("tick") || name.equals("getInstance")))
                || (owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(name))
                || (owner.equals("java.util.Date") && name.equals("<init>"));
    }

    private static boolean drawsALot(JavaAccess<?> access) {
        String owner = owner(access);
        return LOTS.contains(owner)
                || (owner.equals("java.util.UUID") && access.getName().equals("randomUUID"))
                || (owner.equals("java.lang.Math") && access.getName().equals("random"));
    }

    private static boolean isClosed(JavaClass type) {
        return type.isInterface()
                || type.isEnum()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.reflect().isSealed();
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }

    private static DescribedPredicate<JavaAccess<?>> target(String description, Predicate<JavaAccess<?>> predicate) {
        return describe(description, predicate);
    }
}
