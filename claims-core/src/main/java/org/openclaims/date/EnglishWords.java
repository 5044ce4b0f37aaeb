package org.openclaims.date;

import org.openclaims.date.Token.Kind;

/** The English words of dates. */
final class EnglishWords {
    static final Lexicon LEXICON = new Lexicon(EnglishSpeech.INSTANCE)
            .count(
                    Kind.MONTH,
                    1,
                    "january/jan|february/feb|march/mar|april/apr|may|june/jun|july/jul|august/aug|september/sep/sept"
                            + "|october/oct|november/nov|december/dec")
            .count(
                    Kind.WEEKDAY,
                    1,
                    "monday/mon|tuesday/tue/tues|wednesday/wed|thursday/thu/thur/thurs|friday/fri"
                            + "|saturday/sat|sunday/sun")
            .count(Kind.SEASON, Season.SPRING, "spring|summer|autumn/fall|winter")
            .count(Kind.SPELLED_NUMBER, 1, "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve")
            .count(Kind.ORDINAL, 1, "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth")
            .count(Kind.QUARTER, 1, "first quarter|second quarter|third quarter|fourth quarter/last quarter")
            .say(Kind.QUARTER_SIGN, "q")
            .say(Kind.BEFORE_CHRIST, "bc|bce|b c|b c e|before christ")
            .count(Kind.PART, 1, "early/beginning of/start of/early in|mid/middle of/middle/mid of|late/end of/late in")
            .count(Kind.UNIT, Token.DAY, "day/days|week/weeks|month/months|year/years")
            .say(Kind.ARTICLE, "a|an")
            .say(Kind.FILLER, "the|on|in|during")
            .say(Kind.OF, "of")
            .say(Kind.ABOUT, "about|around|circa|c|ca|approximately|approx")
            .say(Kind.PERHAPS, "perhaps|maybe|possibly")
            .say(Kind.BEFORE, "before")
            .say(Kind.AFTER, "after")
            .say(Kind.BY, "by|on or before|in or before|no later than|not later than")
            .say(Kind.SINCE, "since|on or after|in or after|no earlier than|not earlier than")
            .say(Kind.FROM, "from")
            .say(Kind.OR_BEFORE, "or before|or earlier")
            .say(Kind.OR_AFTER, "or after|or later")
            .say(Kind.ONWARD, "onward|onwards")
            .say(Kind.BETWEEN, "between")
            .say(Kind.AND, "and")
            .say(Kind.TO, "to|through")
            .say(Kind.UNTIL, "until|till")
            .say(Kind.OR, "or")
            .say(Kind.TODAY, "today")
            .say(Kind.YESTERDAY, "yesterday")
            .say(Kind.BEFORE_YESTERDAY, "day before yesterday")
            .say(Kind.AGO, "ago")
            .say(Kind.LAST, "last")
            .say(Kind.THIS, "this")
            .say(Kind.SOME_DAY, "some day in|some day of")
            .say(Kind.SOME_MONTH, "some month of|some month in")
            .say(Kind.UNKNOWN, "unknown|unknown date|undated|date unknown");

    private EnglishWords() {}
}
