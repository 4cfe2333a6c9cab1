package whyrandom.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Style sheets say the same in fewer characters. */
class StylesTest {
  @Test
  void commentsAndSpacesGo() {
    String sheet =
        """
        /* The bar. */
        .top,
        .menu > li {
          margin: 0 auto; /* in the middle */
          color: var(--ink);
        }
        """;
    assertThat(Styles.shrink(sheet)).isEqualTo(".top,.menu>li{margin:0 auto;color:var(--ink)}\n");
  }

  @Test
  void spacesThatMeanSomethingStay() {
    assertThat(Styles.shrink(".a .b :hover + .c { width: calc(100% - 2rem); }"))
        .isEqualTo(".a .b :hover + .c{width:calc(100% - 2rem)}\n");
    assertThat(Styles.shrink("@media (min-width: 1em) and (hover) { a { color: red } }"))
        .isEqualTo("@media (min-width:1em) and (hover){a{color:red}}\n");
    assertThat(Styles.shrink("a/**/b {}")).isEqualTo("a b{}\n");
  }

  @Test
  void whatIsQuotedStaysAsItIs() {
    assertThat(Styles.shrink("a::after { content: \" { /* ; */ } \\\" \"; }"))
        .isEqualTo("a::after{content:\" { /* ; */ } \\\" \"}\n");
    assertThat(Styles.shrink("a[title='x  y'] { }")).isEqualTo("a[title='x  y']{}\n");
  }

  @Test
  void shrinkingTwiceIsShrinkingOnce() {
    String once = Styles.shrink("a , b { c : d ; e: f; }");
    assertThat(once).isEqualTo("a,b{c :d;e:f}\n");
    assertThat(Styles.shrink(once)).isEqualTo(once);
  }
}
