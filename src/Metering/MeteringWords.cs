using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>The words that stand for values in the files of this room.</summary>
internal static class MeteringWords
{
    public static readonly IReadOnlyList<(string Word, Medium Value)> Media =
    [
        ("electricity", Medium.Electricity), ("gas", Medium.Gas), ("steam", Medium.Steam), ("water", Medium.Water), ("heat", Medium.Heat),
        ("cooling", Medium.Cooling), ("compressed-air", Medium.CompressedAir),
    ];

    /// <summary>One of some words; null with a fault for any other, and without one where an optional key is absent.</summary>
    public static T? Word<T>(this YamlMap map, string key, IReadOnlyList<(string Word, T Value)> allowed, bool required = true)
        where T : struct
    {
        if (map.Text(key, required) is not { } text) return null;
        foreach (var (word, value) in allowed)
        {
            if (word == text) return value;
        }

        var list = string.Join(", ", allowed.Select(static a => a.Word));
        map.Refuse(key, MeteringFaults.WordUnknown, text, new("其中之一：" + list, "one of " + list));
        return null;
    }
}
