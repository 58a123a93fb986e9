namespace Lingtan.Reporting;

/// <summary>Shares of a whole as a ring, names and values around it. What has no share of a ring, nought or less, is listed below it.</summary>
internal static class DonutDrawing
{
    private const double Outer = 92;
    private const double Inner = 58;
    private const double Centre = ChartCanvas.Width / 2;
    private const double LineHeight = 13.5;
    private const double LabelWidth = 185;
    private const double LabelGap = 6;

    /// <summary>Draws the ring.</summary>
    /// <returns>Height, and whether every value has its label.</returns>
    public static (double Height, bool Complete) Draw(ChartSheet sheet)
    {
        var categories = Enumerable.Range(0, sheet.Chart.Series.Count == 0 ? 0 : sheet.Names.Count).ToList();
        var sum = categories.Select(category => Math.Max(sheet.Amount(0, category) ?? 0, 0)).Sum();
        var slices = new List<Slice>();
        var from = 0.0;
        foreach (var category in categories)
        {
            if (sheet.Amount(0, category) is not { } amount || amount <= 0) continue;
            var share = amount / sum;
            slices.Add(new Slice(category, from, share, TextMeasure.Wrap(sheet.Names[category], ChartCanvas.WordSize, LabelWidth)));
            from += share;
        }

        var sides = slices.ToLookup(slice => slice.Right);
        var room = Math.Max(sides[true].Sum(slice => slice.Height), sides[false].Sum(slice => slice.Height));
        var height = Math.Max((Outer * 2) + 36, room + 12);
        foreach (var slice in slices) Ring(sheet, slice, height / 2);
        Labels(sheet, [.. sides[true]], true, height);
        Labels(sheet, [.. sides[false]], false, height);
        sheet.Canvas.Words(Centre, (height / 2) + 4, sheet.Unit, sheet.Muted, TextAnchor.Middle);
        return (Rest(sheet, [.. categories.Except(slices.Select(slice => slice.Category))], height), true);
    }

    private static void Ring(ChartSheet sheet, Slice slice, double middle)
    {
        var colour = sheet.Colour(0, slice.Category);
        if (slice.Share >= 0.99999)
        {
            // An arc cannot end where it begins: the whole is drawn as two halves.
            sheet.Canvas.Path(Arc(middle, 0, 0.5), colour);
            sheet.Canvas.Path(Arc(middle, 0.5, 1), colour);
            return;
        }

        sheet.Canvas.Path(Arc(middle, slice.From, slice.From + slice.Share), colour, "FFFFFF", slice.Share < 0.005 ? 0.2 : 1.2);
    }

    private static string Arc(double middle, double from, double to)
    {
        var large = to - from > 0.5 ? 1 : 0;
        return FormattableString.Invariant($"M{Point(middle, Outer, from)}A{Outer} {Outer} 0 {large} 1 {Point(middle, Outer, to)}L{Point(middle, Inner, to)}A{Inner} {Inner} 0 {large} 0 {Point(middle, Inner, from)}Z");
    }

    private static string Point(double middle, double radius, double turn)
    {
        var (x, y) = On(middle, radius, turn);
        return ChartCanvas.Number(x) + " " + ChartCanvas.Number(y);
    }

    private static (double X, double Y) On(double middle, double radius, double turn) =>
        (Centre + (radius * Math.Sin(turn * 2 * Math.PI)), middle - (radius * Math.Cos(turn * 2 * Math.PI)));

    private static void Labels(ChartSheet sheet, List<Slice> slices, bool right, double height)
    {
        var middle = height / 2;
        var placed = LabelStack.Place([.. slices.Select(slice => On(middle, Outer + 12, slice.Middle).Y)], [.. slices.Select(slice => slice.Height)], 4, height - 4);
        for (var i = 0; i < slices.Count; i++)
        {
            var (x, y) = On(middle, Outer + 2, slices[i].Middle);
            var edge = right ? Centre + Outer + 24 : Centre - Outer - 24;
            sheet.Canvas.Path($"M{ChartCanvas.Number(x)} {ChartCanvas.Number(y)}L{ChartCanvas.Number(edge)} {ChartCanvas.Number(placed[i])}", null, sheet.Muted, 0.6);
            var (at, anchor) = (edge + (right ? 5 : -5), right ? TextAnchor.Start : TextAnchor.End);
            var line = placed[i] - ((slices[i].Height - LabelGap) / 2) + 10.5;
            foreach (var name in slices[i].Name)
            {
                sheet.Canvas.Words(at, line, name, sheet.Ink, anchor);
                line += LineHeight;
            }

            sheet.Canvas.Words(at, line, sheet.Value(0, slices[i].Category)!.Text, sheet.Ink, anchor, bold: true);
        }
    }

    private static double Rest(ChartSheet sheet, List<int> categories, double y)
    {
        foreach (var category in categories)
        {
            sheet.Canvas.Words(Centre, y + 12, sheet.Names[category] + "  " + (sheet.Value(0, category)?.Text ?? "—"), sheet.Muted, TextAnchor.Middle);
            y += LineHeight + 2;
        }

        return y + 6;
    }

    /// <summary>A part of the ring with its label.</summary>
    private sealed record Slice(int Category, double From, double Share, IReadOnlyList<string> Name)
    {
        public double Middle => From + (Share / 2);

        public bool Right => Middle < 0.5;

        public double Height => ((Name.Count + 1) * LineHeight) + LabelGap;
    }
}
