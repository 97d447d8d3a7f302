package dev.idp.templates.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {
    @Test
    void an_editor_opens_what_is_known() {
        assertThat(Location.of("idp.yaml")).hasToString("idp.yaml");
        assertThat(new Location("idp.yaml", 3, 0, Pointer.ROOT)).hasToString("idp.yaml:3");
        assertThat(new Location("idp.yaml", 3, 14, Pointer.of("a"))).hasToString("idp.yaml:3:14");
    }

    @ParameterizedTest
    @CsvSource({
        "/spec/parameters/port, parameters.port",
        "/metadata/name, metadata.name",
        "/spec, spec",
        "'', ''",
        "/specs/a, specs.a",
        "/spec/0, spec[0]"
    })
    void a_field_is_said_without_the_spec_around_everything(String pointer, String field) {
        assertThat(Location.of("idp.yaml").at(Pointer.parse(pointer)).field()).isEqualTo(field);
    }

    @Test
    void order_is_that_of_reading() {
        List<Location> inOrder = List.of(
                Location.of("a"),
                new Location("a", 2, 9, Pointer.ROOT),
                new Location("a", 10, 1, Pointer.ROOT),
                new Location("a", 10, 1, Pointer.of("x", "2")),
                new Location("a", 10, 1, Pointer.of("x", "10")),
                new Location("a", 10, 2, Pointer.ROOT),
                Location.of("b"));
        assertThat(Stream.of(6, 3, 1, 5, 0, 4, 2).map(inOrder::get).sorted()).containsExactlyElementsOf(inOrder);
    }

    @Test
    void lines_and_columns_count_from_one() {
        assertThatThrownBy(() -> new Location("a", -1, 1, Pointer.ROOT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Location("a", 1, -1, Pointer.ROOT)).isInstanceOf(IllegalArgumentException.class);
    }
}
