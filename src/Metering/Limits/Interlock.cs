using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>A condition without which nothing is lowered: <c>boiler.pressure &lt; 0.8</c>. What is not known does not hold.</summary>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Channel">Identifier of the register or gauge.</param>
/// <param name="Side">On which side of the value it must be.</param>
/// <param name="Value">The value, in the unit of the channel.</param>
public sealed record Interlock(string Meter, string Channel, AlarmSide Side, decimal Value)
{
    /// <summary>What conditions should look like.</summary>
    public static LocalText Expected { get; } = new("如 boiler.pressure < 0.8，多个用分号分隔", "such as boiler.pressure < 0.8, several separated by semicolons");

    /// <summary>Whether it holds.</summary>
    /// <param name="now">The value of the channel; null: not known.</param>
    public bool Holds(decimal? now) => now is { } value && (Side == AlarmSide.Above ? value > Value : value < Value);

    /// <summary>Reads one condition.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="interlock">The condition; null when the text was refused.</param>
    public static bool TryParse(string text, out Interlock? interlock)
    {
        interlock = null;
        var words = FullWidth.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 3 || words[1] is not ("<" or ">") || !DecimalText.TryParse(words[2], out var value, out _)) return false;
        var name = words[0].Split('.');
        if (name.Length != 2 || name.Any(static n => n.Length == 0)) return false;
        interlock = new Interlock(name[0], name[1], words[1] == "<" ? AlarmSide.Below : AlarmSide.Above, value);
        return true;
    }

    /// <summary>The condition as it is read again.</summary>
    public override string ToString() => $"{Meter}.{Channel} {(Side == AlarmSide.Above ? '>' : '<')} {DecimalText.Format(Value)}";
}
