package whyrandom.site;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nu.validator.checker.jing.CheckerSchema;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.vendor.thaiopensource.relaxng.impl.CombineValidator;
import nu.validator.vendor.thaiopensource.util.PropertyMap;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.Schema;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.Validator;
import nu.validator.vendor.thaiopensource.validate.prop.rng.RngProperty;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import nu.validator.vendor.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The W3C's checker of HTML, without its parts that look for other things or need a server. */
final class HtmlChecker {
  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

  /** What is in today's HTML and CSS, but not yet in those of the checker, of 2020. */
  private static final Predicate<String> IS_NEWER =
      Pattern.compile(
              "Attribute “(width|height)” not allowed on element “source”"
                  + "|Attribute “popover” not allowed on element “div”"
                  + "|Attribute “popovertarget(action)?” not allowed on element “button”"
                  + "|Property “color-scheme” doesn't exist")
          .asPredicate();

  private final List<String> faults = new ArrayList<>();
  private final LocalCacheEntityResolver files =
      new LocalCacheEntityResolver(new NullEntityResolver());
  private final PropertyMap properties = properties();
  private final Schema schema = schema();

  /** What is wrong with a page; each fault begins with the number of its line. */
  List<String> faults(String page) {
    faults.clear();
    Validator validator =
        new CombineValidator(
            schema.createValidator(properties),
            CheckerSchema.ASSERTION_SCH.createValidator(properties));
    HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
    parser.setMappingLangToXmlLang(true);
    parser.setErrorHandler(new Listener());
    parser.setContentHandler(validator.getContentHandler());
    try {
      parser.parse(new InputSource(new StringReader(page)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return faults.stream().filter(IS_NEWER.negate()).toList();
  }

  private PropertyMap properties() {
    PropertyMapBuilder builder = new PropertyMapBuilder();
    builder.put(ValidateProperty.ERROR_HANDLER, new Listener());
    builder.put(ValidateProperty.ENTITY_RESOLVER, files);
    builder.put(ValidateProperty.XML_READER_CREATOR, new Jaxp11XMLReaderCreator());
    RngProperty.CHECK_ID_IDREF.add(builder);
    return builder.toPropertyMap();
  }

  private Schema schema() {
    try {
      files.setAllowRnc(true);
      InputSource source = files.resolveEntity(null, HTML);
      return new DataAttributeDroppingSchemaWrapper(
          CompactSchemaReader.getInstance().createSchema(source, properties));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Listener implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      faults.add(e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void error(SAXParseException e) {
      warning(e);
    }

    @Override
    public void fatalError(SAXParseException e) {
      warning(e);
    }
  }
}
