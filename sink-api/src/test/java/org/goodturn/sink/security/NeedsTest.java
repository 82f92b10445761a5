package org.goodturn.sink.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeedsTest {

    private static final JavaClasses SINK = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.goodturn.sink");

    @Test
    void everyCallNamesTheScopeItNeedsButThoseThatOpenAndEndASession() {
        List<String> open = SINK.stream()
                .filter(resource -> resource.isAnnotatedWith(Path.class) && !resource.isAnnotatedWith(Needs.class))
                .flatMap(resource -> resource.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class) && !method.isAnnotatedWith(Needs.class))
                .map(JavaMethod::getFullName)
                .map(name -> name.replaceAll("^.*\\.([A-Za-z]+\\.[a-z]+)\\(.*$", "$1"))
                .toList();
        assertThat(open).containsExactlyInAnyOrder("SessionResource.open", "SessionResource.end");
    }
}
