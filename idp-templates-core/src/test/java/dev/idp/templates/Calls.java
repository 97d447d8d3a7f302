package dev.idp.templates;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;

/** Conditions over everything that a class calls, constructs, refers to with {@code ::} or reads from. */
final class Calls {
    private Calls() {}

    /**
     * One use of another class's member.
     *
     * @param owner the other class
     * @param name the member; {@code <init>} for a constructor
     * @param parameters the types of its parameters; empty for a field
     */
    record Call(String owner, String name, List<String> parameters) {
        boolean isTo(String type) {
            return owner.equals(type);
        }
    }

    static ArchCondition<JavaClass> of(String description, Predicate<Call> unwanted) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (unwanted.test(call(access))) {
                        events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
                    }
                }
            }
        };
    }

    private static Call call(JavaAccess<?> access) {
        List<String> parameters = access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
        return new Call(access.getTargetOwner().getName(), access.getTarget().getName(), parameters);
    }
}
