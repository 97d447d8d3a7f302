package dev.idp.templates.render;

import java.math.BigDecimal;

/** Numbers as manifests hold them: exact decimals of a bounded length. */
final class Numbers {
    private Numbers() {}

    /**
     * Turns a number of FreeMarker into a decimal.
     *
     * @param number any number
     * @param limits the most digits
     * @return the same number, with its decimal places
     * @throws TemplateFault where it has too many digits, or is infinite or no number
     */
    static BigDecimal decimal(Number number, RenderLimits limits) throws TemplateFault {
        BigDecimal decimal;
        try {
            decimal = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
        } catch (NumberFormatException infinite) {
            throw new TemplateFault(RenderCode.EVALUATION, "found " + number + ", expected a finite number", "");
        }
        if (decimal.precision() > limits.digits() || Math.abs((long) decimal.scale()) > limits.digits()) {
            throw TemplateFault.limit(
                    "found a number of more than " + limits.digits() + " digits", "round it, or make it text");
        }
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    /** Writes a computed number without the zeros that division leaves behind its last digit. */
    static BigDecimal computed(Number number, RenderLimits limits) throws TemplateFault {
        BigDecimal decimal = decimal(number, limits);
        BigDecimal shortest = decimal.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
