package org.hearsay.event;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A PLOVER category and the words of a lead that show it; the first rule that matches decides.
 *
 * @param type the category in lower case
 */
record TypeRule(String name, String type, Pattern pattern) {

  /** "in Veltis", "in the Tarn valley": a name behind a preposition of place. */
  static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:in|at|near|outside) (?:the (?:city|town|village|port|harbour|province|state) of )?"
              + "((?!January|February|March|April|May|June|July|August|September|October|November"
              + "|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
              + "\\p{Lu}[\\p{L}'\u2019-]+(?: \\p{Lu}[\\p{L}'\u2019-]+){0,2})");

  /** From the particular to the general. */
  static final List<TypeRule> ALL =
      List.of(
          rule(
              "attack",
              "assault",
              "(?:bomb(?:ing|er|ers|ed|s)?|gunm[ae]n|shooting|shot dead|opened fire|suicide attack"
                  + "|airstrikes?|air strikes?|stabb(?:ed|ing)|behead(?:ed|ing)|militants? attack"
                  + "|attacked|assassinat(?:ed|ion)|kidnapp?(?:ed|ing)|abducted|truck attack)"),
          rule(
              "arrest",
              "coerce",
              "(?:arrest(?:ed|s)?|detained|sentenced|jailed|indict(?:ed|s)|convicted|banned"
                  + "|seized|cracked? down|deported)"),
          rule(
              "protest",
              "protest",
              "(?:protest(?:s|ed|ers)?|demonstrat(?:ed|ors|ions?)|rall(?:y|ied) against|riots?"
                  + "|strikes? over|walk(?:ed)? out)"),
          rule(
              "mobilise",
              "mobilize",
              "(?:deploy(?:ed|s|ment)|troops (?:sent|massed)|test-?fired|missile launch"
                  + "|(?:fired|launched) (?:a|another|three|several)? ?(?:ballistic )?missiles?"
                  + "|joined (?:the|forces with))"),
          rule("agree", "agree", "(?:signed (?:a|an|the)|agreed to|reached (?:a|an) (?:deal|accord"
              + "|agreement)|ceasefire|peace deal)"),
          rule(
              "consult",
              "consult",
              "(?:met with|held talks|talks with|summit|visited|negotiat(?:ed|ions))"),
          rule("aid", "aid", "(?:relief (?:fund|supplies)|donat(?:ed|ion)|humanitarian aid)"),
          rule("accuse", "accuse", "(?:accus(?:ed|es|ing)|sued|alleg(?:ed|es)|blamed)"),
          rule("reject", "reject", "(?:reject(?:ed|s)|refus(?:ed|es)|vetoed|ruled out)"),
          rule("threaten", "threaten", "(?:threaten(?:ed|s|ing)|warned of)"),
          rule("request", "request", "(?:call(?:ed|s) for|urged|appealed for|demand(?:ed|s))"));

  private static TypeRule rule(String name, String type, String words) {
    Pattern pattern =
        Pattern.compile(
            "(?<!\\p{L})" + words + "(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return new TypeRule(name, type, pattern);
  }
}
