using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Reads logo, colours and typefaces from <c>narrative/report.yaml</c>.</summary>
internal static class ThemeReading
{
    private const int LargestLogo = 5 << 20;
    private const int MostPixels = 4000;
    private const int RampSteps = 5;
    private const int LongestFont = 60;

    private static readonly LocalText LogoExpected = new(
        "narrative 文件夹中的 PNG 或 JPEG 图片，至多 5 MB、每边至多 4000 像素", "a PNG or JPEG picture below narrative, at most 5 MB and 4000 pixels a side");

    private static readonly LocalText ColourExpected = new("引号内的颜色，如 \"#0D6158\"", "a colour in quotes, such as \"#0D6158\"");
    private static readonly LocalText RampExpected = new("5 个由浅到深的颜色", "5 colours from light to dark");
    private static readonly LocalText FontExpected = new("字体名称，至多 60 个字符", "the name of a typeface, at most 60 characters");

    private static readonly (string Key, Func<ReportTheme, string, ReportTheme> Set)[] Roles =
    [
        ("brand", (theme, colour) => theme with { Brand = colour }), ("brand_soft", (theme, colour) => theme with { BrandSoft = colour }),
        ("ink", (theme, colour) => theme with { Ink = colour }), ("ink_muted", (theme, colour) => theme with { InkMuted = colour }),
        ("line", (theme, colour) => theme with { Line = colour }), ("ghost", (theme, colour) => theme with { Ghost = colour }),
        ("scope1", (theme, colour) => theme with { Scope1 = colour }), ("scope2", (theme, colour) => theme with { Scope2 = colour }),
        ("scope3", (theme, colour) => theme with { Scope3 = colour }),
    ];

    /// <summary>The look of the reports of a book.</summary>
    /// <param name="map">The file.</param>
    /// <param name="book">The book, for the logo.</param>
    public static ReportTheme Read(YamlMap map, InventoryBook book)
    {
        var theme = ReportTheme.Default with { Logo = Logo(map, book) };
        if (map.Map("colours") is { } colours) theme = Coloured(colours, theme);
        return map.Map("fonts") is not { } fonts ? theme
            : theme with { LatinFont = Font(fonts, "latin") ?? theme.LatinFont, ChineseFont = Font(fonts, "chinese") ?? theme.ChineseFont };
    }

    private static ReadOnlyMemory<byte>? Logo(YamlMap map, InventoryBook book)
    {
        if (map.Text("logo") is not { } name) return null;
        if (book.Narrative.TryGetValue("narrative/" + name, out var bytes) && bytes.Length <= LargestLogo
            && PictureForm.Of(bytes.Span) is { Width: <= MostPixels, Height: <= MostPixels }) return bytes;
        var size = bytes.Length > 0 ? " (" + DecimalText.Format(decimal.Round(bytes.Length / 1048576m, 1)) + " MB)" : "";
        map.Refuse("logo", ReportingFaults.LogoUnusable, name + size, LogoExpected);
        return null;
    }

    private static ReportTheme Coloured(YamlMap map, ReportTheme theme)
    {
        foreach (var (key, set) in Roles)
            if (Colour(map, key) is { } colour) theme = set(theme, colour);
        if (!map.Has("ramp")) return theme;
        var ramp = map.Texts("ramp");
        var steps = ramp.Select(Digits).OfType<string>().ToList();
        if (steps.Count == RampSteps && ramp.Count == RampSteps) return theme with { Ramp = steps };
        map.Refuse("ramp", ReportingFaults.ControlWrong, string.Join(", ", ramp), RampExpected);
        return theme;
    }

    // An unquoted # begins a comment, so that a colour without quotes reads as nothing.
    private static string? Colour(YamlMap map, string key)
    {
        var text = map.Text(key);
        if (text is null && !map.Has(key)) return null;
        if (text is not null && Digits(text) is { } digits) return digits;
        map.Refuse(key, ReportingFaults.ControlWrong, text ?? "", ColourExpected);
        return null;
    }

    private static string? Digits(string text) =>
        text.Trim().TrimStart('#') is { Length: 6 } digits && digits.All(char.IsAsciiHexDigit) ? digits.ToUpperInvariant() : null;

    private static string? Font(YamlMap map, string key)
    {
        if (map.Text(key) is not { } name) return null;
        if (name.Length <= LongestFont && name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.')) return name;
        map.Refuse(key, ReportingFaults.ControlWrong, name, FontExpected);
        return null;
    }
}
