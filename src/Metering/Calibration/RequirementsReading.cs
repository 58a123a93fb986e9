using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>Reads the requirements on meters that travel with the program.</summary>
internal static class RequirementsReading
{
    private const string File = "metering/gb17167-2006.yaml";

    /// <summary>The shipped edition.</summary>
    /// <exception cref="InvalidOperationException">The program was built with a wrong file.</exception>
    public static AccuracyRequirements Embedded()
    {
        using var stream = typeof(RequirementsReading).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException("The assembly was built without " + File);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var faults = new FaultList();
        var read = Read(bytes, File, faults);
        return read is not null && !faults.Any
            ? read
            : throw new InvalidOperationException(string.Join("; ", faults.Select(static f => $"{f.Place} {f.Code.Id} '{f.Value}': {f.Expected.En}")));
    }

    /// <summary>Reads an edition; null with faults where it cannot be read.</summary>
    public static AccuracyRequirements? Read(ReadOnlyMemory<byte> bytes, string file, FaultList faults)
    {
        if (YamlMap.Parse(bytes, file, faults) is not { } root) return null;
        var standard = root.Text("standard", required: true) ?? "";
        var source = root.Text("source", required: true) ?? "";
        var users = root.Maps("users").Select(static map => new UserClass(map.Text("class", required: true) ?? "", map.Number("month", required: true) ?? 0)).OrderByDescending(static user => user.LeastMonth).ToList();
        var rows = root.Maps("rows", required: true).Select(Row).OfType<AccuracyRequirement>().ToList();
        root.Close();
        return new AccuracyRequirements(standard, source, users, rows);
    }

    private static AccuracyRequirement? Row(YamlMap map)
    {
        var medium = map.Word("medium", MeteringWords.Media);
        var title = map.Local("title", required: true) ?? LocalText.Empty;
        var user = map.Text("class") ?? "";
        var verified = map.Flag("verified", required: true) ?? false;
        var text = map.Text("accuracy", required: true);
        if (text is null) return null;
        if (!AccuracyClass.TryParse(text, out var accuracy))
        {
            map.Refuse("accuracy", MeteringFaults.AccuracyUnreadable, text, new("准确度等级，如 0.5S", "an accuracy class such as 0.5S"));
            return null;
        }

        return medium is { } known ? new AccuracyRequirement(known, user, accuracy!, title, verified) : null;
    }
}
