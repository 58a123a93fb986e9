using System.IO.Compression;
using Lingtan.Formats;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>What a file changes, or changed, of the energy side.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Counts">What it does to each table.</param>
/// <param name="Unchanged">Rows that stay as they are.</param>
/// <param name="Changes">The first changes.</param>
/// <param name="Recording">Number of the recording; null where nothing was recorded.</param>
public sealed record EnergyImportView(string Name, IReadOnlyList<ImportCount> Counts, int Unchanged, IReadOnlyList<ImportChange> Changes, long? Recording);

/// <summary>The set-up of the energy side as files: a workbook, a folder of tables as an archive, or one table by itself.</summary>
public sealed class EnergyImportEndpoints : IEndpoints
{
    private const int MostShown = 500;
    private const int MostFiles = 100;
    private const long MostBytes = 64 << 20;
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/energy/imports", Import).WithSummary("Send a workbook (.xlsx) or folder of tables (.zip), under ?name=; absent=keep|withdraw, dryRun=true|false").Produces<EnergyImportView>().AllowWhole(Permission.WriteBook);
        api.MapPost("/energy/tables/{table}/imports", ImportTable).WithSummary("Send rows of one table as .csv or .xlsx, under ?name=; they are added or changed, the rest stays; dryRun=true|false").Produces<EnergyImportView>().AllowWhole(Permission.WriteBook);
        api.MapGet("/energy/export", Export).WithSummary("The set-up as a workbook (format=xlsx) or folder of tables (format=zip), or one table (format=csv&table=); template=true: empty").AllowWhole(Permission.ReadInventory);
    }

    private static async Task<IResult> Import(string name, HttpContext context, Caller caller, EnergyImport import, TimeProvider clock, string absent = "keep", bool dryRun = true)
    {
        if (absent is not ("keep" or "withdraw")) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("absent 为 keep 或 withdraw", "absent is keep or withdraw"));
        var (body, faults) = (await RequestBody.Read(context), new FaultList());
        var site = Read(body, Path.GetFileName(name), faults);
        if (site is null || faults.Any) return faults.Any ? Problems.Faulty(faults) : Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText("文件应为 .xlsx 或 .zip", "The file must be an .xlsx or .zip"));
        var done = import.Run(site, caller.Act("energy-import", clock, name), absent == "withdraw", dryRun);
        return done.Faults.Count > 0 ? Problems.Faulty(done.Faults) : TypedResults.Ok(View(name, done));
    }

    private static async Task<IResult> ImportTable(string table, string name, HttpContext context, Caller caller, EnergyImport import, TimeProvider clock, bool dryRun = true)
    {
        if (!EnergyRows.IsTable(table)) return Problems.NotFound(table);
        var (body, faults) = (await RequestBody.Read(context), new FaultList());
        if (EnergyTableFile.Read(body, Path.GetFileName(name), table, faults) is not { } file) return Problems.Faulty(faults);
        var done = import.Run(file, caller.Act("energy-import", clock, name), dryRun, faults);
        return done.Faults.Count > 0 ? Problems.Faulty(done.Faults) : TypedResults.Ok(View(name, done));
    }

    private static EnergySite? Read(byte[] file, string name, FaultList faults) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".xlsx" => EnergyWorkbook.Read(file, name, faults),
        ".zip" => Folder(file, faults),
        _ => null,
    };

    // An archive is unpacked only as far as its tables go: files of the first level, no more than a table may hold.
    private static EnergySite? Folder(byte[] file, FaultList faults)
    {
        var folder = Directory.CreateTempSubdirectory("lingtan-energy-");
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostFiles) return null;
            var left = MostBytes;
            foreach (var entry in archive.Entries.Where(static one => one.Name.Length > 0 && one.Name.EndsWith(".csv", StringComparison.Ordinal)))
            {
                using var from = entry.Open();
                using var to = File.Create(Path.Combine(folder.FullName, Path.GetFileName(entry.Name)));
                if ((left -= Copy(from, to, left)) <= 0) return null;
            }

            return EnergyFolder.Read(folder.FullName, faults);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static long Copy(Stream from, Stream to, long most)
    {
        var (buffer, copied) = (new byte[1 << 16], 0L);
        for (int read; copied < most && (read = from.Read(buffer)) > 0; copied += read) to.Write(buffer, 0, read);
        return copied;
    }

    private static EnergyImportView View(string name, EnergyImported done) => new(
        name, [.. done.Changes.GroupBy(static one => one.Change.Kind, StringComparer.Ordinal).Select(static group => new ImportCount(
            group.Key, group.Count(static one => one.Before is null), group.Count(static one => one is { Before: not null, Change.Content: not null }), group.Count(static one => one.Change.Content is null)))],
        done.Unchanged, [.. done.Changes.Take(MostShown).Select(static one => new ImportChange(one.Change.Kind, one.Change.Key, Cells(one.Before), Cells(one.Change.Content)))], done.Recording?.Seq);

    private static Dictionary<string, string>? Cells(string? content) => content is null ? null : FactContent.Cells(content);

    private static IResult Export(EnergyDesk desk, string format = "xlsx", string? table = null, bool template = false)
    {
        var site = template ? EnergySite.Empty : desk.Now().Site;
        if (format == "csv" && table is not null) return EnergyRows.IsTable(table) ? TypedResults.File(EnergyRows.Csv(site, table), "text/csv; charset=utf-8", table + ".csv") : Problems.NotFound(table);
        if (format == "zip") return TypedResults.File(Archive(site), "application/zip", "energy.zip");
        if (format != "xlsx") return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("format 为 xlsx、zip，或 csv 并给出 table", "format is xlsx, zip, or csv with a table"));
        var faults = new FaultList();
        return EnergyWorkbook.Write(site, faults) is { } bytes ? TypedResults.File(bytes, Workbook, "energy.xlsx") : Problems.Faulty(faults);
    }

    private static byte[] Archive(EnergySite site)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in EnergyFolder.Files(site))
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return memory.ToArray();
    }
}
