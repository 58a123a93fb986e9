using System.Globalization;
using System.Text;

namespace Lingtan.Methods;

/// <summary>Prints a formula as text that reads back as the same formula.</summary>
internal static class FormulaText
{
    private const int Sum = 1;
    private const int Product = 2;
    private const int Unary = 3;

    /// <summary>The formula as text of the language.</summary>
    public static string Of(Formula formula)
    {
        var text = new StringBuilder();
        Write(text, formula, Sum);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Formula formula, int level)
    {
        var open = Level(formula) < level;
        if (open)
            text.Append('(');
        WriteBare(text, formula);
        if (open)
            text.Append(')');
    }

    private static int Level(Formula formula) => formula switch
    {
        BinaryFormula { Operator: Operator.Add or Operator.Subtract } => Sum,
        BinaryFormula => Product,
        _ => Unary,
    };

    private static void WriteBare(StringBuilder text, Formula formula)
    {
        switch (formula)
        {
            case NumberFormula number:
                text.Append(number.Value.ToString(CultureInfo.InvariantCulture)).Append(number.Percent ? " %" : "");
                break;
            case NameFormula name:
                text.Append(name.Name);
                if (name.Index.Count > 0)
                    text.Append('[').AppendJoin(", ", name.Index).Append(']');
                break;
            case NegateFormula negate:
                text.Append('-');
                Write(text, negate.Operand, Unary);
                break;
            case BinaryFormula binary:
                var level = Level(binary);
                Write(text, binary.Left, level);
                text.Append(binary.Operator switch { Operator.Add => " + ", Operator.Subtract => " - ", Operator.Multiply => " * ", _ => " / " });
                Write(text, binary.Right, level + 1);
                break;
            case SumFormula sum:
                text.Append("sum(").Append(sum.Set).Append(", ");
                Write(text, sum.Body, Sum);
                text.Append(')');
                break;
            case ExtremeFormula extreme:
                text.Append(extreme.Largest ? "max(" : "min(").AppendJoin(", ", extreme.Arguments.Select(Of)).Append(')');
                break;
            case MolarFormula molar:
                text.Append("molar(").Append(molar.Top).Append('/').Append(molar.Bottom).Append(')');
                break;
        }
    }
}
