using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lingtan.Quantities;
using Lingtan.Store;
using Lingtan.Store.Tests;

namespace Lingtan.Web;

/// <summary>The server killed in the middle of work, again and again: what was acknowledged is there once, and the audit trail holds.</summary>
public sealed class ServerSetupKillTests
{
    private const string Password = "celadon-ledger";

    [Fact]
    public async Task Whatever_was_acknowledged_before_a_kill_is_there_once_after_it()
    {
        using var fresh = new FreshDatabase(DatabaseKind.Sqlite);
        new BookStore(fresh.Database).Import("q", FreshDatabase.Example("qingmin-2025"), FreshDatabase.By("importer"), new FaultList());
        new AccountStore(fresh.Database).Save(new Account("owner", "O", Role.CarbonManager, [], false, "zh", false, "", ""), Passwords.Hash("owner", Password), FreshDatabase.By("admin"));
        var acknowledged = new ConcurrentBag<string>();
        var random = new Random(Soak.Seed(20260401));
        for (var round = 0; round < Soak.Times(4); round++)
        {
            var port = ServerProcess.FreePort();
            using var server = new ServerProcess(port, "--Database", fresh.Address);
            using var stop = new CancellationTokenSource();
            var clients = Enumerable.Range(0, 3).Select(one => Enter(port, round, one, acknowledged, stop.Token)).Append(Import(port, round, acknowledged, stop.Token)).ToList();

            // In the middle of work, however slow the machine: after some answers, and then at any moment.
            var enough = acknowledged.Count + random.Next(1, 9);
            for (var patience = Stopwatch.StartNew(); acknowledged.Count < enough && patience.Elapsed < TimeSpan.FromMinutes(2);) await Task.Delay(10, TestContext.Current.CancellationToken);
            await Task.Delay(random.Next(0, 80), TestContext.Current.CancellationToken);
            server.Kill();
            await stop.CancelAsync();
            await Task.WhenAll(clients);
            Check(fresh, acknowledged);
        }

        Assert.NotEmpty(acknowledged);
    }

    private static void Check(FreshDatabase fresh, IReadOnlyCollection<string> acknowledged)
    {
        var records = BookState.Read(new FactStore(fresh.Database), "q").All.Where(one => one.Fact.Kind == "activity").Select(one => one.Fact.Key.Split('|')).Where(key => key.Length > 2).Select(key => key[2]).ToList();
        Assert.Equal(records.Count, records.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(acknowledged.Except(records, StringComparer.Ordinal));

        // A file is there as a whole or not at all.
        Assert.All(records.Where(record => record.Contains('f', StringComparison.Ordinal)).GroupBy(record => record.Split('n')[0], StringComparer.Ordinal), file => Assert.Equal(5, file.Count()));
        Assert.Null(new AuditTrail(fresh.Database).Verify().Broken);
    }

    private static async Task Enter(int port, int round, int client, ConcurrentBag<string> acknowledged, CancellationToken stop)
    {
        var number = 0;
        await Work(port, async http =>
        {
            var record = string.Create(CultureInfo.InvariantCulture, $"r{round}c{client}n{++number}");
            var cells = new { source = "petrol", period = "2025-01", record, quantity = "1", unit = "t" };
            using var answer = await http.PostAsJsonAsync("inventories/q/activity", new { changes = new[] { new { cells } } }, stop);
            if (answer.IsSuccessStatusCode && (await answer.Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("recording").ValueKind == JsonValueKind.Number) acknowledged.Add(record);
        }, stop);
    }

    // Whole files: acknowledged is what the import says it has recorded.
    private static async Task Import(int port, int round, ConcurrentBag<string> acknowledged, CancellationToken stop)
    {
        var number = 0;
        await Work(port, async http =>
        {
            var file = string.Create(CultureInfo.InvariantCulture, $"r{round}f{++number}");
            var records = Enumerable.Range(1, 5).Select(row => string.Create(CultureInfo.InvariantCulture, $"{file}n{row}")).ToList();
            using var content = new StringContent("source,period,record,quantity,unit\n" + string.Concat(records.Select(record => $"petrol,2025-01,{record},1,t\n")));
            using var sent = await http.PostAsync(new Uri("inventories/q/imports?name=activity.csv&dryRun=false", UriKind.Relative), content, stop);
            var job = (await sent.Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("id").GetString();
            for (var state = "waiting"; state is "waiting" or "running";)
            {
                await Task.Delay(10, stop);
                state = (await http.GetFromJsonAsync<JsonElement>(new Uri("inventories/q/imports/" + job, UriKind.Relative), stop)).GetProperty("state").GetString();
                if (state != "recorded") continue;
                foreach (var record in records) acknowledged.Add(record);
            }
        }, stop);
    }

    // Signs in as soon as there is a server, and works until it is gone.
    private static async Task Work(int port, Func<HttpClient, Task> act, CancellationToken stop)
    {
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/v1/") };
        http.DefaultRequestHeaders.Add("X-Lingtan", "1");
        var inside = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (inside)
                {
                    await act(http);
                    continue;
                }

                using var entered = await http.PostAsJsonAsync("session", new { user = "owner", password = Password }, stop);
                inside = entered.IsSuccessStatusCode;
            }
            catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException or IOException or JsonException)
            {
                // The server is not there yet, or no longer.
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }
}
