package dev.idp.templates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Descriptable;

/** Public types that show a type of a third party, each in another place, and two that show none. */
@SuppressWarnings("unused")
public final class Shows {
    private Shows() {}

    public interface Method {
        AbstractAssert<?, ?> method();
    }

    public interface Parameter {
        void method(AbstractAssert<?, ?> parameter);
    }

    public interface Generic {
        Map<String, List<? extends AbstractAssert<?, ?>>> method();
    }

    public record Component(Optional<AbstractAssert<?, ?>> component) {}

    public interface Array {
        AbstractAssert<?, ?>[] method();
    }

    public interface Bound {
        <T extends AbstractAssert<?, ?>> void method(List<T> parameter);
    }

    public interface Super extends Descriptable<Super> {}

    interface Hidden {
        AbstractAssert<?, ?> method();
    }

    public static final class Nothing {
        private final Optional<AbstractAssert<?, ?>> field = Optional.empty();

        Optional<AbstractAssert<?, ?>> method() {
            return field;
        }
    }
}
