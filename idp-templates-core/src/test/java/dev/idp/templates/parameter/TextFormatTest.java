package dev.idp.templates.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextFormatTest {
    static List<TextFormat> formats() {
        return TextFormat.ALL;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void fits_its_own_example(TextFormat format) {
        assertThat(format.test()).accepts(format.example()).rejects("", " ", format.example() + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2024-02-29",
        "date, 0000-01-01",
        "date-time, 2027-03-31t23:59:59.123456789-05:30",
        "date-time, 1998-12-31T23:59:60Z",
        "date-time, 1998-12-31T15:59:60.5-08:00",
        "duration, P1W",
        "duration, P1Y2M3DT4H5M6S",
        "email, o'neill+x@acme.example",
        "hostname, a",
        "hostname, xn--bcher-kva.example",
        "ipv4, 255.255.255.255",
        "ipv6, ::",
        "ipv6, ::1",
        "ipv6, 1::",
        "ipv6, 1:2:3:4:5:6:7:8",
        "ipv6, ::ffff:192.0.2.1",
        "ipv6, 1:2:3:4:5:6:192.0.2.1",
        "uri, urn:example:a",
        "uri, https://u:p@[2001:db8::1]:443/a/b%20c?d=e/f#g",
        "uri, file:///etc",
        "uri, mailto:a@acme.example",
    })
    void takes(String format, String text) {
        assertThat(TextFormat.of(format).orElseThrow().test()).accepts(text);
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2027-02-29",
        "date, 2027-13-01",
        "date, 2027-00-01",
        "date, 2027-01-00",
        "date, 2027-1-1",
        "date, +2027-01-01",
        "date-time, 2027-03-31 12:00:00Z",
        "date-time, 2027-03-31T24:00:00Z",
        "date-time, 2027-03-31T12:00:00",
        "date-time, 2027-02-30T12:00:00Z",
        "date-time, 1998-12-31T22:59:60Z",
        "date-time, 1998-12-31T23:59:60+01:00",
        "date-time, 1998-12-31T23:59:61Z",
        "duration, P",
        "duration, P1DT",
        "duration, 30s",
        "email, .a@acme.example",
        "email, a..b@acme.example",
        "email, a@",
        "email, @acme.example",
        "email, a b@acme.example",
        "hostname, -a",
        "hostname, a_b",
        "hostname, a..b",
        "hostname, a.",
        "ipv4, 256.0.0.1",
        "ipv4, 01.0.0.1",
        "ipv4, 1.2.3",
        "ipv6, 1:2:3:4:5:6:7",
        "ipv6, 1:2:3:4:5:6:7:8:9",
        "ipv6, 1::2::3",
        "ipv6, :1",
        "ipv6, 1:2:3:4:5:6:7::8:9",
        "ipv6, 12345::",
        "ipv6, fe80::1%eth0",
        "ipv6, 192.0.2.1::",
        "uri, acme.example/path",
        "uri, //acme.example",
        "uri, https://a b",
        "uri, https://a/%zz",
        "uri, 'https://ä'",
        "uri, https://[x]/",
        "uuid, 123e4567e89b12d3a456426614174000",
    })
    void refuses(String format, String text) {
        assertThat(TextFormat.of(format).orElseThrow().test()).rejects(text);
    }
}
