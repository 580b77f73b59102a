package dev.paratui.tool;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an argument means: its description in the schema. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Says {
    String value();

    /** Other names under which it is taken too, from older designs. */
    String[] also() default {};

    /** The values it may have; none given: any. */
    String[] oneOf() default {};
}
