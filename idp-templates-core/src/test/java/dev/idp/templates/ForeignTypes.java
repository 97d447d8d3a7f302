package dev.idp.templates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/**
 * Types of third parties in what a user of the library sees: methods, constructors, fields, record components, type
 * parameters and supertypes of public types.
 *
 * @param own the package of our own types
 */
record ForeignTypes(String own) {
    ArchCondition<JavaClass> appearNowhere() {
        return new ArchCondition<>("show only types of the JDK and our own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isVisible(type)) {
                    visibleTypes(type)
                            .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                            .map(JavaClass::getBaseComponentType)
                            .filter(shown -> isForeign(shown))
                            .distinct()
                            .forEach(shown -> events.add(
                                    SimpleConditionEvent.violated(type, type.getName() + " shows " + shown.getName())));
                }
            }
        };
    }

    private boolean isForeign(JavaClass type) {
        String name = type.getName();
        return !type.isPrimitive() && !name.startsWith("java.") && !name.startsWith(own + ".");
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ForeignTypes::isVisible).orElse(true);
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> visibleTypes(JavaClass type) {
        Stream<JavaType> supertypes = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> units =
                type.getCodeUnits().stream().filter(ForeignTypes::isVisible).flatMap(ForeignTypes::types);
        Stream<JavaType> fields =
                type.getFields().stream().filter(ForeignTypes::isVisible).map(JavaField::getType);
        return Stream.of(supertypes, type.getTypeParameters().stream(), units, fields)
                .flatMap(types -> types);
    }

    private static Stream<JavaType> types(JavaCodeUnit unit) {
        Stream<JavaType> thrown = unit.getExceptionTypes().stream().map(type -> type);
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getTypeParameters().stream(),
                        thrown)
                .flatMap(types -> types);
    }
}
