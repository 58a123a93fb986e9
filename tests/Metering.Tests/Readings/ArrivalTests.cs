using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class ArrivalTests
{
    [Fact]
    public void What_arrived_later_for_an_earlier_time_is_out_of_order_and_another_value_disputed()
    {
        var arrivals = Arrival.Of([Reading(1, 11, 5), Reading(0, 10, 7), Reading(1, 12, 8), Reading(2, 13, 6)]);
        Assert.Equal(
            [(Quarter(1), 11m, ArrivalKind.New, false), (Quarter(2), 13m, ArrivalKind.New, false), (Quarter(0), 10m, ArrivalKind.New, true), (Quarter(1), 12m, ArrivalKind.Disputed, true)],
            arrivals.Select(static one => (one.At, one.Value, one.Kind, one.OutOfOrder)));
    }

    /// <summary>The same as a log that takes reading by reading.</summary>
    [Fact]
    public void It_says_of_all_at_once_what_a_log_says_reading_by_reading()
    {
        var random = new Random(Soak.Seed(3));
        for (var round = 0; round < Soak.Times(200); round++)
        {
            var (log, readings) = (new ReadingLog(), new List<ReceivedReading>());
            for (var i = 0; i < 30; i++)
            {
                var one = Reading(random.Next(10), random.Next(3), i);
                readings.Add(one);
                log.Add(one.At, one.Value, one.Mark, one.Received);
            }

            Assert.Equal(log.Arrivals, Arrival.Of(readings.OrderBy(_ => random.Next())));
        }
    }

    private static ReceivedReading Reading(int quarter, decimal value, int received) => new(Quarter(quarter), value, ReadingMark.Measured, Quarter(20) + Duration.FromSeconds(received));
}
