using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Lingtan.Store;
using Lingtan.Store.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Lingtan.Web;

/// <summary>The real server on a free port with a database of its own, and clients signed in to it.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly FreshDatabase _database;
    private readonly WebApplication _app;

    // The demonstration is made once and copied: making it takes seconds, and every test wants one of its own.
    private static readonly Lazy<Task<byte[]>> Template = new(MakeTemplate);

    private RunningServer(FreshDatabase database, WebApplication app) => (_database, _app) = (database, app);

    /// <summary>Its address.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>A part of the server.</summary>
    public T Part<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Starts a server.</summary>
    /// <param name="kind">Which database it keeps.</param>
    /// <param name="demonstration">Whether it holds the demonstration organisation.</param>
    /// <param name="more">Further settings.</param>
    public static async Task<RunningServer> Start(DatabaseKind kind = DatabaseKind.Sqlite, bool demonstration = true, params string[] more)
    {
        var database = await Filled(kind, demonstration);

        // Without the template, filling the plant's readings in would take each test half a minute.
        return await Start(database, demonstration, kind == DatabaseKind.Sqlite ? more : ["--Simulation:Fill", "false", .. more], null);
    }

    /// <summary>Starts a server with the demonstration, in which due dates go by a clock that is set.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="more">Further settings.</param>
    public static async Task<RunningServer> Start(SetClock clock, params string[] more)
    {
        var database = await Filled(DatabaseKind.Sqlite, demonstration: true);
        return await Start(database, demonstration: true, more, clock);
    }

    /// <summary>Starts a server with the demonstration that collects from the simulated plant on some ports.</summary>
    /// <param name="modbus">Port of Modbus TCP.</param>
    /// <param name="iec104">Port of IEC 60870-5-104.</param>
    /// <param name="buffer">Folder of the buffer.</param>
    /// <param name="kind">Which database it keeps.</param>
    public static async Task<RunningServer> Collecting(int modbus, int iec104, string buffer, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var database = await Filled(kind, demonstration: true);
        using var free = new System.Net.Sockets.UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var bacnet = ((IPEndPoint)free.Client.LocalEndPoint!).Port;
        free.Close();
        string[] ports = ["--Simulation:Modbus", Number(modbus), "--Simulation:Iec104", Number(iec104), "--Simulation:Bacnet", Number(bacnet)];
        if (kind == DatabaseKind.Sqlite) Move(database.Database, new Dictionary<string, int> { ["modbus-tcp"] = modbus, [StationLine.Protocol] = iec104, ["bacnet-ip"] = bacnet });
        return await Start(database, demonstration: true, ["--Collector", "on", "--Buffer", buffer, .. ports], null);

        static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    // The connections of the template point to the usual ports.
    private static void Move(Database database, Dictionary<string, int> ports)
    {
        var desk = new EnergyDesk(new FactStore(database));
        var changes = desk.Now().Of("connections").Select(row => (row.Fact, Cells: FactContent.Cells(row.Fact.Content))).Select(row => new RowChange(
            "connections", row.Fact.Key, row.Fact.Revision, new Dictionary<string, string>(row.Cells) { ["port"] = ports[row.Cells["protocol"]].ToString(System.Globalization.CultureInfo.InvariantCulture) })).ToList();
        Assert.False(desk.Change(changes, new Act("carbon", NodaTime.SystemClock.Instance.GetCurrentInstant(), "edit")).Refused);
    }

    // The copy is there before anybody opens it: beside an opened database lies a journal whose pages count instead of those of the file.
    private static async Task<FreshDatabase> Filled(DatabaseKind kind, bool demonstration)
    {
        var copied = kind == DatabaseKind.Sqlite && demonstration;
        var database = new FreshDatabase(kind, migrated: !copied);
        if (copied) await File.WriteAllBytesAsync(database.Address, await Template.Value);
        return database;
    }

    private static async Task<byte[]> MakeTemplate()
    {
        var database = new FreshDatabase(DatabaseKind.Sqlite);
        var server = await Start(database, demonstration: true, [], null);
        using (var connection = database.Database.Connect())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        await server._app.StopAsync();
        await server._app.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(database.Address);
        database.Dispose();
        return bytes;
    }

    // Rounds of reminders are made where a test asks for them.
    private static async Task<RunningServer> Start(FreshDatabase database, bool demonstration, string[] more, SetClock? clock)
    {
        string[] args =
        [
            "--urls", "http://127.0.0.1:0", "--Database", database.Address, "--Demonstration", demonstration ? "true" : "false", "--Logging:LogLevel:Default", "Error", "--ReminderMinutes", "0", "--Collector", "off", "--Simulation:Days", "70", .. more,
        ];
        var app = ServerSetup.Build(args, parts => { if (clock is not null) parts.AddSingleton<NodaTime.IClock>(clock); });
        await app.StartAsync();
        return new RunningServer(database, app);
    }

    /// <summary>A client that nobody is signed in with.</summary>
    public HttpClient Client() => Client(new CookieContainer());

    /// <summary>A client of an account of the demonstration, whose session has begun: checking a password takes a tenth of a second of a processor on purpose, and most tests are about something else.</summary>
    public Task<HttpClient> SignedIn(string user)
    {
        var cookies = new CookieContainer();
        cookies.Add(Address, new Cookie(AccessCheck.Cookie, Part<SessionStore>().Begin(user, NodaTime.SystemClock.Instance.GetCurrentInstant())));
        return Task.FromResult(Client(cookies));
    }

    /// <summary>A client with a token.</summary>
    public HttpClient WithToken(string token)
    {
        var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(Address, "/api/v1/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private HttpClient Client(CookieContainer cookies)
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(Address, "/api/v1/") };
        client.DefaultRequestHeaders.Add("X-Lingtan", "1");
        return client;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _database.Dispose();
    }
}

/// <summary>A clock that stands where a test sets it.</summary>
public sealed class SetClock(NodaTime.Instant now) : NodaTime.IClock
{
    /// <summary>The present instant.</summary>
    public NodaTime.Instant Now { get; set; } = now;

    /// <inheritdoc/>
    public NodaTime.Instant GetCurrentInstant() => Now;
}

/// <summary>Short words for calls.</summary>
public static class Calling
{
    /// <summary>The JSON at an address.</summary>
    public static async Task<JsonElement> Json(this HttpClient client, string address) => await client.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative));

    /// <summary>The status of a call.</summary>
    public static async Task<HttpStatusCode> Status(this HttpClient client, HttpMethod method, string address, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Status and JSON of a call.</summary>
    public static async Task<(HttpStatusCode Status, JsonElement Body)> Send(this HttpClient client, HttpMethod method, string address, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }
}
