package io.camelcce.examples.springboot;

import io.camelcce.camel.CceComponent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The component, with its options from {@code camel.component.cce.*}: Spring Boot knows them by this alone. */
@Configuration(proxyBeanMethods = false)
class ComponentConfiguration {

    @Bean
    @ConfigurationProperties("camel.component.cce")
    CceComponent cce() {
        return new CceComponent();
    }
}
