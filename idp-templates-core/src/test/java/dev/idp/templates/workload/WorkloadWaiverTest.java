package dev.idp.templates.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A waiver holds to the end of its last day; which day it is, those say who change a cluster. */
class WorkloadWaiverTest {
    private static final Workload WORKLOAD =
            new DescriptorReader().read("idp.yaml", """
            apiVersion: idp.dev/v1alpha1
            kind: Workload
            metadata: {name: orders}
            spec:
              owner: team-checkout
              system: shop
              template: {name: web-service, version: 1.1.0}
              environments: {dev: {}, prod: {}}
              waivers:
                - {policy: REL-04, resource: Deployment/orders, environments: [dev], reason: one node, until: "2027-02-28"}
                - {policy: B-03, resource: Deployment/orders, reason: one pod is enough, until: "2027-03-31"}
            """.getBytes(StandardCharsets.UTF_8));

    @Test
    void a_waiver_is_expired_from_the_day_after_its_last_one() {
        assertThat(WORKLOAD.waiversExpiredOn(LocalDate.of(2027, 2, 28))).isEmpty();
        assertThat(WORKLOAD.waiversExpiredOn(LocalDate.of(2027, 3, 1)))
                .extracting(WorkloadWaiver::policy)
                .containsExactly("REL-04");
        assertThat(WORKLOAD.waiversExpiredOn(LocalDate.of(2027, 4, 1))).hasSize(2);
    }

    @Test
    void a_waiver_holds_where_it_says_and_without_that_everywhere() {
        assertThat(WORKLOAD.waivers())
                .extracting(waiver -> waiver.appliesTo("prod"))
                .containsExactly(false, true);
        assertThat(WORKLOAD.waivers()).allMatch(waiver -> waiver.appliesTo("dev"));
    }

    @Test
    void a_waiver_names_kind_and_name_and_knows_its_line() {
        WorkloadWaiver waiver = WORKLOAD.waivers().get(1);

        assertThat(waiver.kind()).isEqualTo("Deployment");
        assertThat(waiver.name()).isEqualTo("orders");
        assertThat(waiver.location().toString()).isEqualTo("idp.yaml:11:7");
    }
}
