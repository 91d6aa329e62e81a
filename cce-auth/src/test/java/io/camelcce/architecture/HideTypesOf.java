package io.camelcce.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A class shows no type of certain packages where code outside its package could see it. */
final class HideTypesOf extends ArchCondition<JavaClass> {

    private final Set<String> packages;

    HideTypesOf(String... packages) {
        super("hide the types of " + String.join(", ", packages));
        this.packages = Set.of(packages);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!type.getModifiers().contains(JavaModifier.PUBLIC)) {
            return;
        }
        Stream<JavaType> ancestry = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        report(type, named(ancestry), type.getName(), events);
        type.getMembers().stream()
                .filter(HideTypesOf::visible)
                .forEach(member -> report(type, named(shown(member)), member.getFullName(), events));
    }

    private void report(JavaClass type, Set<String> shown, String where, ConditionEvents events) {
        shown.stream()
                .filter(name -> packages.stream().anyMatch(hidden -> name.startsWith(hidden + ".")))
                .forEach(name -> events.add(violated(type, where + " shows " + name)));
    }

    private static boolean visible(HasModifiers member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> shown(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            Stream<JavaType> signature =
                    Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
            return Stream.concat(signature, unit.getExceptionTypes().stream());
        }
        return Stream.of(((JavaField) member).getType());
    }

    private static Set<String> named(Stream<JavaType> types) {
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(raw -> raw.getBaseComponentType().getName())
                .collect(Collectors.toSet());
    }
}
