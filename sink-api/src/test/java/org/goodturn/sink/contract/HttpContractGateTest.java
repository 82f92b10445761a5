package org.goodturn.sink.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HttpContractGateTest {

    private static final String RELEASED = """
            openapi: 3.1.0
            info: {title: t, version: v1}
            paths:
              /v1/things/{id}:
                post:
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          properties: {verdict: {type: string}}
                  responses:
                    "200":
                      description: fine
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Thing'}
              /v1/gone:
                get: {responses: {"200": {description: fine}}}
            components:
              schemas:
                Thing:
                  type: object
                  properties:
                    id: {type: string}
                    score: {type: number}
            """;

    @Test
    void nothingStandsAgainstWhatIsTheSame() {
        assertThat(objections(RELEASED, RELEASED)).isEmpty();
    }

    @Test
    void aFieldMoreInAnAnswerIsWelcome() {
        String now = RELEASED.replace("score: {type: number}", "score: {type: number}\n        more: {type: string}");

        assertThat(objections(RELEASED, now)).isEmpty();
    }

    @Test
    void aPathThatIsGoneIsRefused() {
        String now = RELEASED.replace("/v1/gone", "/v1/elsewhere");

        assertThat(objections(RELEASED, now)).singleElement().asString().contains("GET /v1/gone", "is gone");
    }

    @Test
    void aFieldLessInAnAnswerIsRefused() {
        String now = RELEASED.replace("        score: {type: number}\n", "");

        assertThat(objections(RELEASED, now))
                .singleElement()
                .asString()
                .isEqualTo("Thing.score was released and is gone.");
    }

    @Test
    void anotherTypeOfAFieldIsRefused() {
        String now = RELEASED.replace("score: {type: number}", "score: {type: string}");

        assertThat(objections(RELEASED, now)).hasSize(1);
    }

    @Test
    void aFieldThatABodyMustHaveFromNowOnIsRefused() {
        String now = RELEASED.replace(
                "properties: {verdict: {type: string}}",
                "required: [verdict]\n              properties: {verdict: {type: string}}");

        assertThat(objections(RELEASED, now)).hasSize(1);
    }

    @Test
    void aParameterThatIsRequiredFromNowOnIsRefused() {
        String now = RELEASED.replace(
                "schema: {type: string}}\n      requestBody",
                "schema: {type: string}}\n      - {name: zone, in: query, required: true, schema: {type: string}}\n      requestBody");

        assertThat(now).isNotEqualTo(RELEASED);
        assertThat(objections(RELEASED, now)).hasSize(1);
    }

    private static List<String> objections(String released, String now) {
        return HttpContractGate.objections(ContractFile.parse(released), ContractFile.parse(now));
    }
}
