namespace Lingtan.Architecture;

public sealed class LengthTests
{
    [Fact]
    public void Files_stay_short()
    {
        var files = Repository.Code.Select(file => (Name: file, Lines: File.ReadLines(Path.Combine(Repository.Root, file)).Count())).ToList();
        Short(files, middle: 80, most: 300, all: 500);
    }

    [Fact]
    public void Methods_stay_short() =>
        Short([.. Repository.Code.SelectMany(Syntax.Methods)], middle: 30, most: 30, all: 60);

    private static void Short(IReadOnlyList<(string Name, int Lines)> parts, int middle, int most, int all)
    {
        Assert.NotEmpty(parts);
        var sorted = parts.Select(part => part.Lines).Order().ToList();
        var longest = string.Join('\n', parts.OrderByDescending(part => part.Lines).Take(Math.Max(10, parts.Count / 20))
            .Where(part => part.Lines > most).Select(part => $"{part.Lines,5} {part.Name}"));
        Assert.True(sorted[^1] <= all, $"Longer than {all} lines:\n{longest}");
        Assert.True(sorted[(sorted.Count - 1) * 95 / 100] <= most, $"More than one in twenty is longer than {most} lines:\n{longest}");
        Assert.True(sorted[(sorted.Count - 1) / 2] <= middle, $"The median is {sorted[(sorted.Count - 1) / 2]} lines; {middle} are allowed.");
    }
}
