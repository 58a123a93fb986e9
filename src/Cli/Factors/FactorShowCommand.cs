using System.CommandLine;
using Lingtan.Factors;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan factors show</c>: everything about one row or one dataset.</summary>
internal static class FactorShowCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = terminal.Say("因子行、类别或数据集的编号", "identifier of a row, a kind or a dataset") };
        var format = CommonOptions.Format(terminal, "table", "json");
        return new DescribedCommand(
            terminal, "show", new LocalText("查看一行因子、一个类别或一个数据集", "Show one factor row, kind or dataset"),
            new Example("factors show gbt32151-diesel-ncv", new LocalText("一行因子及其出处", "one row with its source")),
            new Example("factors show gbt32151-2024", new LocalText("一个数据集及其全部行", "one dataset with all its rows")))
        {
            id, format,
        }.Does(parsed => Run(terminal, parsed.GetValue(id)!, parsed.GetValue(format) == "json"));
    }

    private static int Run(Terminal terminal, string id, bool json)
    {
        var library = Libraries.Open().Factors;
        if (library.Row(id) is { } row) Show(terminal, library, row, json);
        else if (library.Dataset(id) is { } dataset) Show(terminal, library, dataset, json);
        else if (library.Kind(id) is { } kind) Show(terminal, library, kind);
        else throw Unknown(library, id);
        return ExitCodes.Done;
    }

    private static CommandFailure Unknown(FactorLibrary library, string id)
    {
        var near = library.Search(id).Take(5).Select(row => row.Id).ToList();
        var hint = near.Count == 0 ? "" : " " + string.Join(", ", near);
        return new CommandFailure(new LocalText(
            $"没有编号为 {id} 的因子、类别或数据集。" + (near.Count == 0 ? "试试 factors search。" : "相近的有：" + hint),
            $"There is no factor, kind or dataset {id}. " + (near.Count == 0 ? "Try factors search." : "Near:" + hint)));
    }

    private static void Show(Terminal terminal, FactorLibrary library, FactorRow row, bool json)
    {
        if (json)
        {
            terminal.Out.WriteLine(JsonText.Of(writer => FactorText.Write(writer, row)));
            return;
        }

        var table = new TextTable().Text("").Text("")
            .Row(terminal.Say("编号", "id"), row.Id)
            .Row(terminal.Say("类别", "kind"), $"{FactorText.Kind(terminal, library, row.Kind)} ({row.Kind})");
        if (row.Subjects.Count > 0) table.Row(terminal.Say("对象", "for"), $"{FactorText.Subjects(terminal, library, row)} ({string.Join('/', row.Subjects)})");
        if (row.Gas is { } gas) table.Row(terminal.Say("气体", "gas"), gas.Id);
        table.Row(terminal.Say("数值", "value"), FactorText.Value(row));
        if (row is { Value: not null, Lower: { } lower, Upper: { } upper })
            table.Row(terminal.Say("区间", "range"), $"{DecimalText.Format(lower)}–{DecimalText.Format(upper)} {row.Unit.Symbol} {row.Distribution}".TrimEnd());
        table.Row(terminal.Say("地区", "place"), row.Geography).Row(terminal.Say("年份", "years"), FactorText.Years(row))
            .Row(terminal.Say("出处", "source"), row.Source).Row(terminal.Say("核对", "verified"), row.Verified);
        if (row.Dataset is { } dataset)
            table.Row(terminal.Say("数据集", "dataset"), $"{dataset.Id}: {terminal.Say(dataset.Title)}, {terminal.Say(dataset.Publisher)}, {FactorText.Date(dataset.Published)}");
        table.Write(terminal);
        if (library.Kind(row.Kind) is { } kind) terminal.Out.WriteLine("\n" + terminal.Say(kind.Meaning));
    }

    private static void Show(Terminal terminal, FactorLibrary library, FactorDataset dataset, bool json)
    {
        if (json)
        {
            terminal.Out.WriteLine(JsonText.Of(writer => Write(writer, dataset)));
            return;
        }

        new TextTable().Text("").Text("").Row(terminal.Say("数据集", "dataset"), dataset.Id).Row(terminal.Say("标题", "title"), terminal.Say(dataset.Title))
            .Row(terminal.Say("发布者", "publisher"), terminal.Say(dataset.Publisher)).Row(terminal.Say("出版物", "publication"), terminal.Say(dataset.Publication))
            .Row(terminal.Say("版本", "edition"), dataset.Edition).Row(terminal.Say("发布日期", "published"), FactorText.Date(dataset.Published)!)
            .Row(terminal.Say("许可", "licence"), terminal.Say(dataset.Licence)).Row(terminal.Say("地区", "place"), dataset.Geography).Row("SHA-256", dataset.Sha256).Write(terminal);
        if (dataset.Note is { } note) terminal.Out.WriteLine("\n" + terminal.Say(note));
        terminal.Out.WriteLine();
        var rows = new TextTable().Text(terminal.Say("编号", "id")).Text(terminal.Say("类别", "kind")).Number(terminal.Say("数值", "value"))
            .Text(terminal.Say("地区", "place")).Text(terminal.Say("年份", "years")).Text(terminal.Say("核对", "verified"));
        foreach (var row in dataset.Rows)
            rows.Row(row.Id, FactorText.Kind(terminal, library, row.Kind), FactorText.Value(row), row.Geography, FactorText.Years(row), row.Verified);
        rows.Write(terminal);
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, FactorDataset dataset)
    {
        json.WriteStartObject();
        json.WriteString("id", dataset.Id);
        json.WriteLocal("title", dataset.Title);
        json.WriteLocal("publisher", dataset.Publisher);
        json.WriteLocal("publication", dataset.Publication);
        json.WriteString("edition", dataset.Edition);
        json.WriteString("published", FactorText.Date(dataset.Published));
        json.WriteLocal("licence", dataset.Licence);
        json.WriteString("geography", dataset.Geography);
        json.WriteString("sha256", dataset.Sha256);
        json.WriteStartArray("rows");
        foreach (var row in dataset.Rows) FactorText.Write(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Show(Terminal terminal, FactorLibrary library, FactorKind kind)
    {
        var rows = library.PublishedOf(kind.Id);
        new TextTable().Text("").Text("").Row(terminal.Say("类别", "kind"), $"{terminal.Say(kind.Title)} ({kind.Id})")
            .Row(terminal.Say("含义", "meaning"), terminal.Say(kind.Meaning)).Row(terminal.Say("单位", "units"), string.Join(", ", kind.Units.Select(unit => unit.Symbol)))
            .Row(terminal.Say("按…区分", "by"), string.Join(", ", kind.Subjects)).Row(terminal.Say("用途", "used for"), string.Join(", ", kind.Uses))
            .Row(terminal.Say("勿混同", "not to be confused with"), string.Join(", ", kind.Lookalikes))
            .Row(terminal.Say("行数", "rows"), ShownNumber.Of(rows.Count, 0)).Write(terminal);
    }
}
