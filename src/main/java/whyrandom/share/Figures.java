package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import whyrandom.experiment.Claim;
import whyrandom.experiment.Document;
import whyrandom.experiment.Run;
import whyrandom.refusal.Refusal;

/**
 * Reads figures, as the site's pages hold them.
 *
 * <pre>
 *   {"caption": "Four units that start equal",
 *    "experiment": {"version": 1, …},
 *    "panels": ["network", "loss", "sentence"],
 *    "until": 300,
 *    "choices": {"label": "All weights", "options": [
 *      {"text": "0", "change": {"init": {"value": 0}}, "claims": ["A distinct 1 = 1"]},
 *      {"text": "0.5", "change": {"init": {"value": 0.5}}}]},
 *    "predict": {"question": "How many different units are left after 300 steps?", "answers": [
 *      {"text": "One", "when": ["A distinct 1 = 1"]},
 *      {"text": "Four", "when": ["A distinct 1 = 4"]}]},
 *    "claims": ["A distinct 1 = 1"]}
 * </pre>
 *
 * <p>{@code "as": "slider"} or {@code "as": "pictures"} in the choices makes one of the buttons:
 * {@link Figure.Look}. {@code "solved": ["A accuracy = 1"]} there says what counts as solved, and
 * {@code "starts": 50} that it is counted for the seeds from 1 to 50 of each option; the build
 * writes the counts into the options, as {@code "learnt"}. Of figures with {@code "solved"} one can
 * predict how many options will be: {@code "solved": [3, 5]} in an answer.
 *
 * <p>{@code change} is a JSON merge patch (RFC 7396) of the experiment's document. Only {@code
 * experiment} has to be there. Unknown fields are refused: the pages are ours.
 */
public final class Figures {
  private static final String CLAIMS = "claims";
  private static final String SOLVED = "solved";
  private static final String LEARNT = "learnt";
  private static final int MAX_STARTS = 1000;

  private Figures() {}

  /**
   * Reads a figure.
   *
   * @throws Refusal saying what is wrong with it and what is allowed
   */
  public static Figure read(String text) {
    return read(Values.object(JsonReader.read(text), "figure"));
  }

  private static Figure read(JsonObject json) {
    Notices notices = new Notices();
    Fields fields = new Fields(json, "", notices);
    String caption = fields.text("caption", "");
    JsonObject experiment =
        Values.object(fields.required("experiment", "a document {…}"), "experiment");
    List<Figure.Panel> panels =
        fields
            .get("panels")
            .map(p -> Values.list(p, "panels", "a list of panels", Figures::panel))
            .orElse(List.of(Figure.Panel.NETWORK, Figure.Panel.LOSS, Figure.Panel.SENTENCE));
    int until = fields.whole("until", 0, Run.MAX_STEP, 0);
    List<Claim> claims = claims(fields.get(CLAIMS), CLAIMS);
    Fields choices = fields.object("choices");
    List<Figure.Option> options =
        choices
            .get("options")
            .map(
                list ->
                    Values.list(
                        list,
                        "choices.options",
                        "a list of options",
                        (item, path) -> option(experiment, claims, item, path)))
            .orElseGet(
                () ->
                    List.of(
                        new Figure.Option("", open(experiment, ""), claims, OptionalInt.empty())));
    if (options.isEmpty()) {
      throw Refusal.missing("choices.options[0]", "an option {\"text\": …, \"change\": {…}}");
    }
    Figure.Choosing choosing = choosing(choices);
    Optional<Figure.Prediction> prediction = fields.get("predict").map(Figures::prediction);
    choices.noticeRest();
    fields.noticeRest();
    refuse(notices.toList());
    return new Figure(caption, panels, until, choosing, options, prediction);
  }

  private static Figure.Choosing choosing(Fields fields) {
    Figure.Look look =
        fields
            .get("as")
            .map(
                as ->
                    Values.choice(
                        as,
                        fields.path("as"),
                        Values.Choices.of(Figure.Look::of, Figure.Look.values(), Figure.Look::id)))
            .orElse(Figure.Look.BUTTONS);
    List<Claim> solved = claims(fields.get(SOLVED), fields.path(SOLVED));
    int starts = fields.whole("starts", 0, MAX_STARTS, 0);
    return new Figure.Choosing(fields.text("label", ""), look, solved, starts);
  }

  private static void refuse(List<String> notices) {
    if (!notices.isEmpty()) {
      throw Refusal.of(notices.get(0));
    }
  }

  private static Figure.Panel panel(Json json, String path) {
    return Values.choice(
        json, path, Values.Choices.of(Figure.Panel::of, Figure.Panel.values(), Figure.Panel::id));
  }

  private static List<Claim> claims(Optional<Json> json, String path) {
    return json.map(list -> Values.list(list, path, "a list of claims", ClaimText::read))
        .orElse(List.of());
  }

  private static Document open(JsonObject document, String path) {
    Opened opened = Refusal.within(path, () -> Documents.readAlone(document));
    refuse(opened.notices());
    return opened.document();
  }

  private static Figure.Option option(
      JsonObject experiment, List<Claim> claims, Json json, String path) {
    Notices notices = new Notices();
    Fields fields = new Fields(Values.object(json, path), path, notices);
    String text = Values.text(fields.required("text", "text"), fields.path("text"));
    JsonObject change =
        fields
            .get("change")
            .map(c -> Values.object(c, fields.path("change")))
            .orElse(JsonObject.EMPTY);
    List<Claim> own = new ArrayList<>(claims);
    own.addAll(claims(fields.get(CLAIMS), fields.path(CLAIMS)));
    OptionalInt learnt =
        fields.get(LEARNT).isPresent()
            ? OptionalInt.of(fields.whole(LEARNT, 0, MAX_STARTS, 0))
            : OptionalInt.empty();
    fields.noticeRest();
    refuse(notices.toList());
    return new Figure.Option(
        text, open(Overrides.merge(experiment, change), path + ".change: "), own, learnt);
  }

  private static Figure.Prediction prediction(Json json) {
    Notices notices = new Notices();
    Fields fields = new Fields(Values.object(json, "predict"), "predict", notices);
    String question = Values.text(fields.required("question", "text"), fields.path("question"));
    String list = "a list of answers";
    List<Figure.Answer> answers =
        Values.list(
            fields.required("answers", list), fields.path("answers"), list, Figures::answer);
    fields.noticeRest();
    refuse(notices.toList());
    return new Figure.Prediction(question, answers);
  }

  private static Figure.Answer answer(Json json, String path) {
    Notices notices = new Notices();
    Fields fields = new Fields(Values.object(json, path), path, notices);
    String text = Values.text(fields.required("text", "text"), fields.path("text"));
    Optional<Json> solved = fields.get(SOLVED);
    if (solved.isPresent()) {
      List<Integer> range =
          Values.list(
              solved.get(),
              fields.path(SOLVED),
              "two numbers of options, the least and the most",
              (number, where) -> (int) Values.whole(number, where, 0, MAX_STARTS));
      if (range.size() != 2) {
        throw Refusals.notAllowed(fields.path(SOLVED), solved.get(), "two numbers of options");
      }
      fields.noticeRest();
      refuse(notices.toList());
      return new Figure.Answer(text, List.of(), range.get(0), range.get(1));
    }
    String when = fields.path("when");
    List<Claim> claims = claims(Optional.of(fields.required("when", "a list of claims")), when);
    fields.noticeRest();
    refuse(notices.toList());
    return new Figure.Answer(text, claims, 0, Integer.MAX_VALUE);
  }
}
