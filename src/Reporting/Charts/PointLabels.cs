namespace Lingtan.Reporting;

/// <summary>Values at the points of lines: the last, the first and the extremes before the others; none may cover another.</summary>
internal sealed class PointLabels(ChartSheet sheet, CategoryAxis axis, ChartScale scale)
{
    private const double Size = 10.5;
    private const double Height = 12.5;
    private const int Ordinary = 3;

    private readonly List<(double X, double Y, double Width, string Text)> _placed = [];

    /// <summary>Finds room for the labels.</summary>
    /// <returns>Whether there was room for all.</returns>
    public bool Place()
    {
        var all = InOrderOfWeight();
        var complete = true;
        foreach (var (series, category, _) in all) complete &= Place(series, category);
        if (complete) return true;
        // Half the labels would be a thicket: only the first, the last and the extremes stay.
        _placed.Clear();
        foreach (var (series, category, weight) in all)
            if (weight < Ordinary) Place(series, category);
        return false;
    }

    /// <summary>Draws the labels that have room.</summary>
    public void Draw(double size)
    {
        foreach (var (x, y, _, text) in _placed.OrderBy(label => label.X).ThenBy(label => label.Y)) sheet.Canvas.Words(x, y, text, sheet.Ink, TextAnchor.Middle, size);
    }

    private bool Place(int series, int category)
    {
        var text = sheet.Value(series, category)!.Text;
        var width = TextMeasure.Width(text, Size) + 4;
        var point = scale.At(sheet.Amount(series, category)!.Value);
        var x = Math.Clamp(axis.Middle(category), width / 2, ChartCanvas.Width - (width / 2));
        foreach (var y in new[] { point - 7, point + 15 })
        {
            if (_placed.Any(other => Math.Abs(other.X - x) < (other.Width + width) / 2 && Math.Abs(other.Y - y) < Height) || HitsPoint(x, y, width)) continue;
            _placed.Add((x, y, width, text));
            return true;
        }

        return false;
    }

    private bool HitsPoint(double x, double y, double width)
    {
        for (var series = 0; series < sheet.Chart.Series.Count; series++)
            for (var category = 0; category < sheet.Names.Count; category++)
                if (sheet.Amount(series, category) is { } amount && Math.Abs(axis.Middle(category) - x) < width / 2 && scale.At(amount) > y - Height && scale.At(amount) < y + 2) return true;
        return false;
    }

    private List<(int Series, int Category, int Weight)> InOrderOfWeight()
    {
        var all = new List<(int, int, int Weight)>();
        for (var series = 0; series < sheet.Chart.Series.Count; series++)
        {
            var there = Enumerable.Range(0, sheet.Names.Count).Where(category => sheet.Value(series, category) is not null).ToList();
            if (there.Count == 0) continue;
            var (most, least) = (there.MaxBy(category => sheet.Amount(series, category)), there.MinBy(category => sheet.Amount(series, category)));
            foreach (var category in there)
                all.Add((series, category, category == there[^1] ? 0 : category == there[0] ? 1 : category == most || category == least ? 2 : Ordinary));
        }

        return [.. all.OrderBy(one => one.Weight).Select(one => (one.Item1, one.Item2, one.Weight))];
    }
}
