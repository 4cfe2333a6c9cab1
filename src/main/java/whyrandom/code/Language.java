package whyrandom.code;

import whyrandom.refusal.Refusal;

/** A language, with the library that trains in it. */
public enum Language {
  /** PyTorch, whose definitions are those of the engine. */
  PYTORCH("pytorch", "PyTorch", "program.py", "#"),
  /** Keras 3, with JAX below it. */
  KERAS("keras", "Keras", "program.py", "#"),
  /** JAX alone: no library on top of it. */
  JAX("jax", "JAX", "program.py", "#"),
  /** NumPy: back-propagation written out. */
  NUMPY("numpy", "NumPy", "program.py", "#"),
  /** scikit-learn's multi-layer perceptrons, which cannot do all that there is. */
  SKLEARN("sklearn", "scikit-learn", "program.py", "#"),
  /** MATLAB without a toolbox, or GNU Octave. */
  MATLAB("matlab", "MATLAB", "program.m", "%"),
  /** Java without a library: one file, plain loops. */
  JAVA("java", "Java", "Program.java", "//");

  private final String id;
  private final String label;
  private final String file;
  private final String comment;

  Language(String id, String label, String file, String comment) {
    this.id = id;
    this.label = label;
    this.file = file;
    this.comment = comment;
  }

  /** The name in calls of scripts. */
  public String id() {
    return id;
  }

  /** The name for readers. */
  public String label() {
    return label;
  }

  /** What the program's file should be called. */
  public String file() {
    return file;
  }

  /** What a line of comment begins with. */
  String comment() {
    return comment;
  }

  /**
   * The language of that name.
   *
   * @throws Refusal if there is none, naming all that there are
   */
  public static Language of(String id) {
    StringBuilder allowed = new StringBuilder();
    for (Language language : values()) {
      if (language.id.equals(id)) {
        return language;
      }
      allowed.append(allowed.length() == 0 ? "" : language == JAVA ? " or " : ", ");
      allowed.append(language.id);
    }
    String shown = id.length() > 40 ? id.substring(0, 40) + "…" : id;
    throw Refusal.notAllowed("kind", '"' + shown + '"', allowed.toString());
  }

  /** What writes programs in it. */
  Writer writer() {
    return switch (this) {
      case PYTORCH -> new PyTorch();
      case KERAS -> new Keras();
      case JAX -> new Jax();
      case NUMPY -> new NumPy();
      case SKLEARN -> new ScikitLearn();
      case MATLAB -> new Matlab();
      case JAVA -> new JavaProgram();
    };
  }
}
