package org.goodturn.sink.consent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class ReceiptIT {

    private static final String MAIL = "{\"grants\":[{\"purpose\":\"map-trust\",\"source\":\"mail\","
            + "\"until\":\"2999-01-01T00:00:00Z\"},{\"purpose\":\"receive-nudges\",\"source\":\"*\"}]}";

    private final String anna = Samples.someone();

    @Test
    void hasTheFieldsOfIso27560InTermsOfTheDataPrivacyVocabulary() {
        String id = decided(MAIL).getString("grants.find { it.purpose == 'map-trust' }.receipt");

        JsonPath receipt = receipt(anna, id).jsonPath();

        assertThat(receipt.getString("'@context'.dpv")).isEqualTo("https://w3id.org/dpv#");
        assertThat(receipt.getString("'@type'")).isEqualTo("dpv:ConsentReceipt");
        assertThat(receipt.getString("'dct:identifier'")).isEqualTo(id);
        assertThat(receipt.getString("'dct:conformsTo'")).isEqualTo("https://w3id.org/dpv/schema/dpv-27560#receipt");
        receipt.setRootPath("'dpv:hasRecordOfActivity'");
        assertThat(receipt.getString("'@type'")).isEqualTo("dpv:ConsentRecord");
        assertThat(receipt.getString("'dpv:hasDataSubject'.'@id'")).endsWith(anna);
        assertThat(receipt.getString("'dpv:hasDataController'.'dpv:hasName'")).isNotBlank();
        assertThat(receipt.getString("'dpv:hasLegalBasis'")).isEqualTo("dpv:ExpressedConsent");
        assertThat(receipt.getString("'dpv:hasNotice'.'dct:language'")).isEqualTo("en");
        assertThat(receipt.getString("'dpv:hasProcess'[0].'dpv:hasPurpose'.'@id'"))
                .isEqualTo("goodturn:map-trust");
        assertThat(receipt.getList("'dpv:hasProcess'[0].'dpv:hasPersonalData'")).isNotEmpty();
        assertThat(receipt.getString("'dpv:hasProcess'[0].'dpv:hasDataSource'")).isEqualTo("mail");
        assertThat(receipt.getList("'dpv:hasProcess'[0].'dpv:hasProcessing'", String.class))
                .contains("dpv:Store");
        assertThat(receipt.getString("'dpv:hasProcess'[0].'dpv:hasStorageCondition'[0].'@type'"))
                .isEqualTo("dpv:StorageDuration");
        assertThat(receipt.getList("'dpv:hasRight'.'dct:title'", String.class))
                .anyMatch(title -> title.startsWith("Withdraw"));
        assertThat(receipt.getList("'dpv:hasConsentStatus'[0].'@type'", String.class))
                .contains("dpv:ConsentGiven");
        assertThat(receipt.getString("'dpv:hasConsentStatus'[0].'dpv:isIndicatedAtTime'"))
                .isNotBlank();
        assertThat(receipt.getString("'dpv:hasConsentStatus'[0].'dpv:hasDuration'.'dct:valid'"))
                .isEqualTo("2999-01-01T00:00:00Z");
    }

    @Test
    void isGoneWithTheConsentAndNeverAnothers() {
        String id = decided(MAIL).getString("grants[0].receipt");
        assertThat(receipt(anna, id).statusCode()).isEqualTo(200);
        assertThat(receipt(Samples.someone(), id).statusCode()).isEqualTo(404);

        decided("{\"grants\":[]}");

        assertThat(receipt(anna, id).statusCode()).isEqualTo(404);
    }

    private JsonPath decided(String body) {
        String position = given().auth()
                .oauth2(Tokens.person(anna))
                .contentType("application/json")
                .body(body)
                .put("/v1/consents")
                .header("Goodturn-Position");
        return given().auth()
                .oauth2(Tokens.person(anna))
                .header("Goodturn-Position", position)
                .get("/v1/consents")
                .jsonPath();
    }

    private static Response receipt(String person, String id) {
        return given().auth().oauth2(Tokens.person(person)).get("/v1/consents/" + id + "/receipt");
    }
}
