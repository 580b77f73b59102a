package dev.paratui.ui.code;

import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Span;
import java.util.ArrayList;
import java.util.List;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Lines of one file, coloured one after the other: a comment or text may go on from line to line. */
public final class Colouring {
    /** Letters of a line that are looked at; what is behind them is plain. */
    private static final int MAX_LETTERS = 300;

    private final TokenMaker maker;
    private int stillOpen = TokenTypes.NULL;

    public Colouring(Language language) {
        maker = TokenMakerFactory.getDefaultInstance().getTokenMaker(language.key());
    }

    /** The next line in its parts, which are together the whole line. */
    public List<Span> next(String line) {
        char[] letters = line.substring(0, Math.min(line.length(), MAX_LETTERS)).toCharArray();
        List<Span> parts = new ArrayList<>();
        int seen = 0;
        Token part = maker.getTokenList(new Segment(letters, 0, letters.length), stillOpen, 0);
        while (part != null) {
            if (part.isPaintable()) {
                parts.add(new Span(part.getLexeme(), Ink.of(role(part))));
                seen += part.length();
            }
            stillOpen = part.getType();
            part = part.getNextToken();
        }
        if (seen < line.length()) {
            parts.add(new Span(line.substring(seen), Ink.of(Role.TEXT)));
        }
        return parts;
    }

    private static Role role(Token part) {
        return switch (part.getType()) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT -> Role.CODE_COMMENT;
            case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.MARKUP_TAG_NAME -> Role.CODE_KEYWORD;
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.REGEX,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
                    TokenTypes.MARKUP_CDATA,
                    TokenTypes.ERROR_STRING_DOUBLE,
                    TokenTypes.ERROR_CHAR -> Role.CODE_STRING;
            case TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
                    TokenTypes.MARKUP_ENTITY_REFERENCE -> Role.CODE_NUMBER;
            case TokenTypes.FUNCTION, TokenTypes.DATA_TYPE -> Role.CODE_TYPE;
            case TokenTypes.VARIABLE,
                    TokenTypes.ANNOTATION,
                    TokenTypes.PREPROCESSOR,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE,
                    TokenTypes.MARKUP_PROCESSING_INSTRUCTION -> Role.CODE_NAME;
            case TokenTypes.IDENTIFIER -> named(part);
            default -> Role.TEXT;
        };
    }

    /** What is called is a name, what is written as types are is a type: most languages are so, and none tells. */
    private static Role named(Token part) {
        String word = part.getLexeme();
        boolean isTypeLike =
                Character.isUpperCase(word.charAt(0)) && word.chars().anyMatch(Character::isLowerCase);
        if (isTypeLike) {
            return Role.CODE_TYPE;
        }
        Token after = part.getNextToken();
        boolean isCalled = after != null && after.isPaintable() && after.startsWith(new char[] {'('});
        return isCalled && Character.isLetter(word.charAt(0)) ? Role.CODE_NAME : Role.TEXT;
    }
}
