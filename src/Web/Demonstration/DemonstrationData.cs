using Lingtan.Formats;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Fills an empty database with the demonstration organisation: a synthetic photovoltaic factory with three years of data and an account for every role.</summary>
internal sealed class DemonstrationData(AccountStore accounts, BookStore books, DemonstrationWorkflow workflow, DemonstrationEnergy energy, LiveInventories inventories, ServerOptions options, TimeProvider clock, ILogger<DemonstrationData> log)
{
    /// <summary>Fills the database where the options ask for it and it is empty.</summary>
    public void Fill()
    {
        if (!options.Demonstration || accounts.Any()) return;
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var folders = Folders().ToList();
        foreach (var folder in folders) Import(folder, now);
        foreach (var folder in folders.SkipLast(1)) workflow.Lock(Path.GetFileName(folder), now);
        if (folders.Count > 0) workflow.Begin(Path.GetFileName(folders[^1]), now);
        var last = folders.Count > 0 ? Path.GetFileName(folders[^1]) : null;
        energy.Fill(last, last is null ? [] : inventories.Find(last)?.Book?.Facilities ?? [], now);
        foreach (var one in DemonstrationAccount.All) accounts.Save(one.ToAccount(), Passwords.Hash(one.User, one.Password), new Act("admin", now, "setup"));
    }

    private void Import(string folder, Instant now)
    {
        var faults = new FaultList();
        var book = InventoryLoader.Load(folder, faults, history: false).Book;
        var result = book is null ? null : books.Import(Path.GetFileName(folder), book, new Act("carbon", now, "import"), faults, EvidenceDocument.In(folder, book));
        if (result is null) throw new InvalidOperationException("The demonstration cannot be read: " + string.Join("; ", faults.Select(fault => fault.Place + " " + fault.Code.Title.En)));
        if (log.IsEnabled(LogLevel.Information)) log.LogInformation("Demonstration inventory {Name}: {Rows} rows", Path.GetFileName(folder), result.Added);
    }

    private static IEnumerable<string> Folders()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "demonstration");
        return Directory.Exists(root) ? Directory.GetDirectories(root).Order(StringComparer.Ordinal) : [];
    }
}
