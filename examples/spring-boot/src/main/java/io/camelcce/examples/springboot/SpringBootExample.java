package io.camelcce.examples.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: what is in this package, with settings from {@code application.properties}. */
@SpringBootApplication(proxyBeanMethods = false)
public class SpringBootExample {

    /** Runs until it is stopped. */
    public static void main(String[] arguments) {
        SpringApplication.run(SpringBootExample.class, arguments);
    }
}
