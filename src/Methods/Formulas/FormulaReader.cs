using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Why a text is no formula.</summary>
internal sealed record FormulaError(int Position, string Value, LocalText Expected);

/// <summary>Reads the formula language: <c>+ - * /</c>, unary minus, parentheses, numbers, percent, names, <c>sum min max molar</c>. Never throws.</summary>
internal sealed class FormulaReader
{
    /// <summary>Longest formula taken.</summary>
    internal const int LongestText = 2000;

    /// <summary>Deepest nesting taken.</summary>
    internal const int DeepestNesting = 60;

    private static readonly LocalText Operand = new("数、名称、(、sum、min、max 或 molar", "a number, a name, (, sum, min, max or molar");

    private readonly string _text;
    private int _at;
    private int _depth;
    private FormulaError? _error;

    private FormulaReader(string text) => _text = text;

    /// <summary>Reads a whole text.</summary>
    /// <returns>The formula, or null with the first error.</returns>
    public static Formula? Read(string text, out FormulaError? error)
    {
        if (text.Length > LongestText)
        {
            error = new FormulaError(LongestText, text[..20] + "…", new LocalText($"至多 {LongestText} 个字符", $"at most {LongestText} characters"));
            return null;
        }

        var reader = new FormulaReader(text);
        var formula = reader.ReadSum();
        if (reader._error is null && reader.Peek() != '\0')
            reader.Fail(new LocalText("运算符 + - * / 或结尾", "an operator + - * / or the end"));
        error = reader._error;
        return error is null ? formula : null;
    }

    private Formula? ReadSum()
    {
        var left = ReadProduct();
        while (left is not null && Peek() is '+' or '-')
        {
            var position = _at;
            var sign = _text[_at++] == '+' ? Operator.Add : Operator.Subtract;
            left = ReadProduct() is { } right ? new BinaryFormula(sign, left!, right, position) : null;
        }

        return left;
    }

    private Formula? ReadProduct()
    {
        var left = ReadUnary();
        while (left is not null && Peek() is '*' or '/')
        {
            var position = _at;
            var sign = _text[_at++] == '*' ? Operator.Multiply : Operator.Divide;
            left = ReadUnary() is { } right ? new BinaryFormula(sign, left!, right, position) : null;
        }

        return left;
    }

    private Formula? ReadUnary()
    {
        if (_depth >= DeepestNesting)
            return Fail(new LocalText($"至多 {DeepestNesting} 层嵌套", $"_at most {DeepestNesting} levels of nesting"));
        _depth++;
        Formula? result;
        if (Peek() == '-')
        {
            var position = _at++;
            result = ReadUnary() is { } operand ? new NegateFormula(operand, position) : null;
        }
        else
        {
            result = ReadPrimary();
        }

        _depth--;
        return result;
    }

    private Formula? ReadPrimary()
    {
        var next = Peek();
        if (next == '(')
        {
            _at++;
            var inner = ReadSum();
            return inner is not null && Take(')') ? inner : null;
        }

        if (char.IsAsciiDigit(next))
            return ReadNumber();
        return char.IsLetter(next) || next == '_' ? ReadNamed() : Fail(Operand);
    }

    private Formula? ReadNumber()
    {
        var start = _at;
        SkipDigits();
        if (At(_at) == '.' && char.IsAsciiDigit(At(_at + 1)))
        {
            _at++;
            SkipDigits();
        }

        if (At(_at) is 'e' or 'E')
        {
            var digits = At(_at + 1) is '+' or '-' ? _at + 2 : _at + 1;
            if (char.IsAsciiDigit(At(digits)))
            {
                _at = digits;
                SkipDigits();
            }
        }

        if (!decimal.TryParse(_text.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return FailAt(start, _at - start, new LocalText("至多 28 位有效数字的数", "a number of _at most 28 digits"));
        if (char.IsLetter(At(_at)) || At(_at) == '_')
            return Fail(new LocalText("数与名称之间的运算符", "an operator between a number and a name"));
        var percent = Peek() == '%';
        if (percent)
            _at++;
        return new NumberFormula(value, percent, start);
    }

    private Formula? ReadNamed()
    {
        var start = _at;
        while (char.IsLetterOrDigit(At(_at)) || At(_at) == '_')
            _at++;
        var name = _text[start.._at];
        if (Peek() == '(')
        {
            return name switch
            {
                "sum" => ReadSumOver(start),
                "min" or "max" => ReadExtreme(name == "max", start),
                "molar" => ReadMolar(start),
                _ => FailAt(start, name.Length, new LocalText("函数 sum、min、max 或 molar", "one of the functions sum, min, max, molar")),
            };
        }

        if (MethodNames.Functions.Contains(name))
            return Fail(new LocalText($"{name} 之后应为 (", $"( after {name}"));
        if (Peek() != '[')
            return new NameFormula(name, [], start);
        _at++;
        return ReadIndex() is { } index ? new NameFormula(name, index, start) : null;
    }

    private List<string>? ReadIndex()
    {
        var index = new List<string>();
        while (true)
        {
            SkipSpaces();
            var start = _at;
            while (At(_at) is not ('\0' or ',' or ']' or '[') && !char.IsControl(At(_at)))
                _at++;
            var element = _text[start.._at].Trim();
            if (element.Length == 0)
            {
                Fail(new LocalText("集合名或元素名", "the name of a set or an element"));
                return null;
            }

            index.Add(element);
            if (Peek() == ',')
            {
                _at++;
                continue;
            }

            return Take(']') ? index : null;
        }
    }

    private SumFormula? ReadSumOver(int start)
    {
        _at++;
        SkipSpaces();
        var from = _at;
        while (MethodNames.IsSetCharacter(At(_at)))
            _at++;
        var set = _text[from.._at];
        if (set.Length == 0)
        {
            Fail(new LocalText("集合名", "the name of a set"));
            return null;
        }

        return Take(',') && ReadSum() is { } body && Take(')') ? new SumFormula(set, body, start) : null;
    }

    private ExtremeFormula? ReadExtreme(bool largest, int start)
    {
        var arguments = new List<Formula>();
        do
        {
            _at++;
            if (ReadSum() is not { } argument)
                return null;
            arguments.Add(argument);
        }
        while (Peek() == ',');
        if (arguments.Count < 2)
        {
            Fail(new LocalText("逗号和第二个参数", "a comma and a second argument"));
            return null;
        }

        return Take(')') ? new ExtremeFormula(largest, arguments, start) : null;
    }

    private MolarFormula? ReadMolar(int start)
    {
        _at++;
        var top = ReadSpecies();
        if (top is null || !Take('/'))
            return null;
        var bottom = ReadSpecies();
        return bottom is not null && Take(')') ? new MolarFormula(top, bottom, start) : null;
    }

    private string? ReadSpecies()
    {
        SkipSpaces();
        var start = _at;
        var open = 0;
        while (char.IsAsciiLetterOrDigit(At(_at)) || At(_at) == '(' || (At(_at) == ')' && open > 0))
        {
            open += At(_at) switch { '(' => 1, ')' => -1, _ => 0 };
            _at++;
        }

        if (_at > start)
            return _text[start.._at];
        Fail(new LocalText("化学式，如 CO2", "a chemical formula such as CO2"));
        return null;
    }

    private bool Take(char expected)
    {
        if (Peek() == expected)
        {
            _at++;
            return true;
        }

        Fail(new LocalText($"“{expected}”", $"'{expected}'"));
        return false;
    }

    private char Peek()
    {
        SkipSpaces();
        return At(_at);
    }

    private char At(int index) => index < _text.Length ? _text[index] : '\0';

    private void SkipSpaces()
    {
        while (At(_at) is ' ' or '\t' or '\n' or '\r' or '\u00a0' or '\u3000')
            _at++;
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(At(_at)))
            _at++;
    }

    private Formula? Fail(LocalText expected) => FailAt(_at, 1, expected);

    private Formula? FailAt(int position, int length, LocalText expected)
    {
        var value = position < _text.Length ? _text.Substring(position, Math.Min(length, _text.Length - position)) : "";
        _error ??= new FormulaError(position, value, expected);
        return null;
    }
}
