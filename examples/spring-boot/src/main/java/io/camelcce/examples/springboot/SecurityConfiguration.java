package io.camelcce.examples.springboot;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Who may do what: the console is for administrators, contacts come from whoever can sign in. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/cce", "/cce/**")
                        .hasRole(ADMINISTRATOR)
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(withDefaults())
                // The console has form tokens of its own. No page of others can send JSON here.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/cce/**", "/contacts"))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService people(
            PasswordEncoder encoder, @Value("${people.ann}") String ofAnn, @Value("${people.bob}") String ofBob) {
        return new InMemoryUserDetailsManager(
                User.withUsername("ann")
                        .password(encoder.encode(ofAnn))
                        .roles(ADMINISTRATOR)
                        .build(),
                User.withUsername("bob").password(encoder.encode(ofBob)).roles().build());
    }
}
