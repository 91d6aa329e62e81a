package io.camelcce.camel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import org.apache.camel.CamelContext;

/** All that the MBeans of a context show. */
record ManagedBeans(CamelContext context) {

    /** What would end the test. */
    private static final Pattern CHANGES =
            Pattern.compile("(start|stop|restart|suspend|resume|remove|shutdown|reset|clear|purge|enable|disable).*");

    ObjectName named(String keys) throws JMException {
        return query(keys).iterator().next();
    }

    /** Every attribute, and what every operation without a parameter says. */
    List<String> everything() throws JMException {
        List<String> shown = new ArrayList<>();
        for (ObjectName bean : query("*")) {
            for (MBeanAttributeInfo attribute : server().getMBeanInfo(bean).getAttributes()) {
                shown.add(bean + " " + attribute.getName() + "="
                        + value(() -> server().getAttribute(bean, attribute.getName())));
            }
            for (MBeanOperationInfo operation : server().getMBeanInfo(bean).getOperations()) {
                boolean shows = operation.getSignature().length == 0
                        && !CHANGES.matcher(operation.getName()).matches();
                if (shows) {
                    shown.add(bean + " " + operation.getName() + "()="
                            + value(() -> server().invoke(bean, operation.getName(), null, null)));
                }
            }
        }
        return shown;
    }

    MBeanServer server() {
        return context.getManagementStrategy().getManagementAgent().getMBeanServer();
    }

    private Set<ObjectName> query(String keys) throws JMException {
        return server().queryNames(
                        new ObjectName("org.apache.camel:context=%s,%s".formatted(context.getName(), keys)), null);
    }

    private static String value(Read read) throws JMException {
        try {
            Object value = read.value();
            return value instanceof Object[] several ? List.of(several).toString() : String.valueOf(value);
        } catch (JMException | RuntimeMBeanException refused) {
            return refused.toString() + refused.getCause();
        }
    }

    @FunctionalInterface
    private interface Read {
        Object value() throws JMException;
    }
}
