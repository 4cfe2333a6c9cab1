package whyrandom.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The screen that a test's page is shown on, of a method or of all methods of a class; without it a
 * small desk's, with a mouse.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Screen {
  /** In CSS pixels. */
  int width() default 1280;

  /** In CSS pixels. */
  int height() default 800;

  /** Whether it is a phone's: touched, not pointed at. */
  boolean isPhone() default false;
}
