using NodaTime;

namespace Lingtan.Store.Tests.Alarms;

/// <summary>What is to be told, until it was taken or given up.</summary>
public sealed class DeliveryStoreTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 8, 0);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void What_is_not_taken_is_tried_again_ever_later_and_given_up_at_last(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var store = new DeliveryStore(fresh.Database);
        store.Add("a", "webhook:duty", "raised", "{}", Start);
        store.Add("a", "webhook:duty", "raised", "{}", Start);
        var one = store.Due(Start).Single();
        store.Failed(one, "503", forGood: false, Start);
        Assert.Empty(store.Due(Start + Duration.FromSeconds(9)));
        one = store.Due(Start + Duration.FromSeconds(10)).Single();
        store.Failed(one, "503", forGood: false, Start + Duration.FromSeconds(10));
        Assert.Empty(store.Due(Start + Duration.FromSeconds(29)));
        one = store.Due(Start + Duration.FromSeconds(30)).Single();
        Assert.Equal((2L, "503"), (one.Attempts, one.Problem));
        var now = Start;
        for (var i = 2; i < DeliveryStore.MostAttempts; i++)
        {
            now += Duration.FromHours(2);
            store.Failed(store.Due(now).Single(), "503", forGood: false, now);
        }

        Assert.Empty(store.Due(now + Duration.FromDays(9)));
        Assert.Equal("-", store.Latest().Single().Done);
    }

    [Fact]
    public void What_was_taken_or_refused_for_good_is_over()
    {
        using var fresh = new FreshDatabase(DatabaseKind.Sqlite);
        var store = new DeliveryStore(fresh.Database);
        store.Add("a", "webhook:duty", "raised", "{}", Start);
        store.Add("b", "mail:nobody", "raised", "{}", Start);
        Assert.Equal((2, 0, 0, 2), Counts(store));
        store.Took("a", Start);
        store.Failed(store.Due(Start).Single(), "no address", forGood: true, Start);
        Assert.Empty(store.Due(Start + Duration.FromDays(9)));
        Assert.Equal((0, 1, 1, 2), Counts(store));
        Assert.Equal("a", store.Latest(DeliveryState.Taken).Single().Id);
        Assert.Equal(("b", "no address"), (store.Latest(DeliveryState.GivenUp).Single().Id, store.Latest(DeliveryState.GivenUp).Single().Problem));
        Assert.Equal(["b"], store.Latest(null, 1).Select(static one => one.Id));
    }

    private static (long Waiting, long Taken, long GivenUp, long All) Counts(DeliveryStore store) =>
        (store.Count(DeliveryState.Waiting), store.Count(DeliveryState.Taken), store.Count(DeliveryState.GivenUp), store.Count());
}
