using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Lingtan.Formats;

/// <summary>The looks of <see cref="XlsxStyle"/> as a style sheet: quiet, printable, legible in both scripts.</summary>
internal static class XlsxStyleSheet
{
    private const uint TextFormat = 49;
    private const uint FirstOwnFormat = 164;

    /// <summary>The style sheet.</summary>
    public static Stylesheet Create() => new(
        new NumberingFormats(
            Format(FirstOwnFormat, "yyyy-mm-dd"),
            Format(FirstOwnFormat + 1, "0.##########%"),
            Format(FirstOwnFormat + 2, "#,##0.00"))
        { Count = 3 },
        new Fonts(
            FontOf(null, false, 11),
            FontOf("FFFFFFFF", true, 11),
            FontOf("FF1F3B4D", true, 16),
            FontOf("FF6B7280", false, 10),
            FontOf(null, true, 11))
        { Count = 5 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FF5B7083"),
            Solid("FF1F5F4A"),
            Solid("FFE8F1EC"))
        { Count = 5 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin()) { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        Formats(),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static CellFormats Formats()
    {
        // In the order of XlsxStyle.
        CellFormat[] formats =
        [
            Cell(0, 0, 0),
            Cell(TextFormat, 0, 0),
            Cell(0, 0, 0),
            Cell(FirstOwnFormat, 0, 0),
            Cell(FirstOwnFormat + 1, 0, 0),
            Wrapped(Cell(TextFormat, 0, 0)),
            Wrapped(Cell(TextFormat, 1, 2, 1)),
            Wrapped(Cell(TextFormat, 1, 3, 1)),
            Cell(0, 2, 0),
            Wrapped(Cell(TextFormat, 3, 0)),
            Cell(FirstOwnFormat + 2, 0, 0),
            Cell(FirstOwnFormat + 2, 4, 4, 1),
            Cell(TextFormat, 4, 4, 1),
        ];
        return new CellFormats(formats) { Count = (uint)formats.Length };
    }

    private static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Font FontOf(string? color, bool bold, double size)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size });
        if (color is not null) font.Append(new Color { Rgb = color });
        font.Append(new FontName { Val = "Microsoft YaHei" });
        return font;
    }

    private static Fill Solid(string color) =>
        new(new PatternFill(new ForegroundColor { Rgb = color }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Border Thin()
    {
        static T Line<T>() where T : BorderPropertiesType, new() =>
            new() { Style = BorderStyleValues.Thin, Color = new Color { Rgb = "FFB8C4CC" } };
        return new Border(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder());
    }

    private static CellFormat Cell(uint format, uint font, uint fill, uint border = 0) => new()
    {
        NumberFormatId = format, FontId = font, FillId = fill, BorderId = border, FormatId = 0,
        ApplyNumberFormat = format != 0, ApplyFont = font != 0, ApplyFill = fill != 0, ApplyBorder = border != 0,
    };

    private static CellFormat Wrapped(CellFormat format)
    {
        format.ApplyAlignment = true;
        format.Append(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center });
        return format;
    }
}
