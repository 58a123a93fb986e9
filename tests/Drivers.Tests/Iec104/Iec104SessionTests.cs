namespace Lingtan.Drivers.Iec104;

public sealed class Iec104SessionTests
{
    private const string StartCon = "68 04 0B 00 00 00";
    private const string Value = "0B 01 03 00 01 00 65 00 00 85 FF 00";
    private readonly List<string> _taken = [];
    private Iec104Session _session = null!;
    private bool _full;
    private double _now;

    [Fact]
    public void The_start_is_asked_for_first_and_data_wait_for_its_confirmation()
    {
        Open(start: false);
        _session.Send(Hex.Bytes(Value), Now);
        Assert.Equal("68 04 07 00 00 00", Sent());
        Receive(StartCon);
        Assert.Equal("68 10 00 00 00 00 " + Value, Sent());
        Assert.True(_session.IsStarted);
    }

    [Fact]
    public void Data_that_come_before_the_confirmation_are_counted_and_not_used()
    {
        Open(start: false);
        Receive(Data(0));
        Receive(StartCon);
        Receive(Data(1));
        Assert.Single(_taken);
        Assert.Equal(1, _session.EarlyFrames);
        Assert.Null(_session.Ended);
    }

    [Fact]
    public void Eight_frames_received_are_acknowledged_at_once()
    {
        Open();
        for (var i = 0; i < 7; i++) Receive(Data(i));
        Assert.Equal("", Sent());
        Receive(Data(7));
        Assert.Equal("68 04 01 00 10 00", Sent());
        Assert.Equal(8, _taken.Count);
    }

    [Fact]
    public void Fewer_are_acknowledged_after_t2()
    {
        Open();
        Receive(Data(0));
        After(9.9);
        Assert.Equal("", Sent());
        After(0.2);
        Assert.Equal("68 04 01 00 02 00", Sent());
    }

    [Fact]
    public void What_cannot_be_kept_is_not_acknowledged_and_ends_the_connection()
    {
        Open();
        for (var i = 0; i < 7; i++) Receive(Data(i));
        _full = true;
        Receive(Data(7) + Data(8));
        Assert.NotNull(_session.Ended);
        Assert.Equal(7, _taken.Count);
        Assert.Equal("", Sent());
        After(11);
        Assert.Equal("", Sent());
    }

    [Fact]
    public void Silence_is_tested_after_t3_and_ends_the_connection_after_t1()
    {
        Open();
        Assert.Equal(TimeSpan.FromSeconds(20), _session.Deadline);
        After(20);
        Assert.Equal("68 04 43 00 00 00", Sent());
        Receive("68 04 83 00 00 00");
        After(20);
        Assert.Equal("68 04 43 00 00 00", Sent());
        After(14.9);
        Assert.Null(_session.Ended);
        After(0.1);
        Assert.NotNull(_session.Ended);
    }

    [Fact]
    public void A_test_of_the_station_is_answered_even_before_the_start()
    {
        Open(start: false);
        Sent();
        Receive("68 04 43 00 00 00");
        Assert.Equal("68 04 83 00 00 00", Sent());
    }

    [Fact]
    public void A_start_that_is_never_confirmed_ends_the_connection_after_t1()
    {
        Open(start: false);
        After(15);
        Assert.NotNull(_session.Ended);
    }

    [Fact]
    public void Twelve_frames_may_be_under_way_and_the_thirteenth_waits()
    {
        Open();
        for (var i = 0; i < 14; i++) _session.Send(Hex.Bytes(Value), Now);
        Assert.Equal(12, Count());
        Receive("68 04 01 00 02 00");
        Assert.Equal(1, Count());
        Receive("68 04 01 00 18 00");
        Assert.Equal(1, Count());
        After(15);
        Assert.NotNull(_session.Ended);
    }

    [Theory]
    [InlineData("68 04 01 00 04 00")]
    [InlineData("68 04 01 00 FE FF")]
    public void An_acknowledgement_of_what_was_never_sent_ends_the_connection(string frame)
    {
        Open();
        _session.Send(Hex.Bytes(Value), Now);
        Receive(frame);
        Assert.NotNull(_session.Ended);
    }

    [Fact]
    public void A_peer_that_wraps_its_counter_at_8000_is_named_with_both_numbers()
    {
        Open();
        for (var i = 0; i < 8535; i++)
        {
            _session.Send(Hex.Bytes(Value), Now);
            Receive(Acknowledge(i + 1));
        }

        Assert.Null(_session.Ended);
        Receive(Acknowledge(535));
        Assert.Contains("535", _session.Ended!.En, StringComparison.Ordinal);
        Assert.Contains("8535", _session.Ended.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_that_is_missing_ends_the_connection_and_its_successor_is_not_used()
    {
        Open();
        Receive(Data(0));
        Receive(Data(2));
        Assert.NotNull(_session.Ended);
        Assert.Single(_taken);
    }

    [Fact]
    public void Numbers_wrap_from_32767_to_0_both_ways()
    {
        Open();
        for (var i = 0; i < 32770; i++)
        {
            Receive(Frame(i, i));
            _session.Send(Hex.Bytes(Value), Now);
            Receive(Acknowledge(i + 1));
        }

        Assert.Null(_session.Ended);
        Assert.Equal(32770, _taken.Count);
        while (Count() > 0)
        {
        }

        _session.Send(Hex.Bytes(Value), Now);
        Assert.Equal("68 10 04 00 04 00 " + Value, Sent());
    }

    [Fact]
    public void To_stop_everything_is_acknowledged_first()
    {
        Open();
        Receive(Data(0));
        _session.Stop(Now);
        Assert.Equal("68 04 01 00 02 00|68 04 13 00 00 00", Sent());
        Receive("68 04 23 00 00 00");
        Assert.True(_session.IsStopped);
    }

    [Fact]
    public void Frames_in_single_octets_and_two_at_once_are_all_taken()
    {
        Open();
        var bytes = Hex.Bytes(Data(0) + Data(1));
        var start = 0;
        for (var end = 1; end <= bytes.Length; end++) start += _session.Receive(bytes.AsSpan(start, end - start), Now, Take);
        Receive(Data(2) + Data(3));
        Assert.Equal(4, _taken.Count);
    }

    [Fact]
    public void The_controlled_station_waits_for_the_start_confirms_it_and_the_stop()
    {
        _session = Iec104Session.OfControlled(new Iec104Settings(), Now);
        _session.Send(Hex.Bytes(Value), Now);
        Assert.Equal("", Sent());
        Receive("68 04 07 00 00 00");
        Assert.True(_session.IsStarted);
        Assert.Equal("68 04 0B 00 00 00|68 10 00 00 00 00 " + Value, Sent());
        Receive("68 04 13 00 00 00");
        Assert.False(_session.IsStarted);
        Assert.Equal("68 04 23 00 00 00", Sent());
        Assert.Null(_session.Ended);
    }

    private TimeSpan Now => TimeSpan.FromSeconds(_now);

    private static string Data(int number) => Frame(number, 0);

    private static string Frame(int sent, int received)
    {
        var frame = new byte[Apci.MostFrame];
        return Hex.Text(frame.AsSpan(0, Apci.WriteI(frame, sent % Apci.Modulus, received % Apci.Modulus, Hex.Bytes(Value))));
    }

    private static string Acknowledge(int number)
    {
        var frame = new byte[Apci.Header];
        return Hex.Text(frame.AsSpan(0, Apci.WriteS(frame, number % Apci.Modulus)));
    }

    private void Open(bool start = true)
    {
        _session = new Iec104Session(new Iec104Settings(), Now);
        if (!start) return;
        Sent();
        Receive(StartCon);
    }

    private void Receive(string text) => _session.Receive(Hex.Bytes(text), Now, Take);

    private bool Take(ReadOnlySpan<byte> asdu)
    {
        if (_full) return false;
        _taken.Add(Hex.Text(asdu));
        return true;
    }

    private void After(double seconds)
    {
        _now += seconds;
        _session.Tick(Now);
    }

    private string Sent()
    {
        var frames = new List<string>();
        while (_session.Next() is { } frame) frames.Add(Hex.Text(frame));
        return string.Join('|', frames);
    }

    private int Count()
    {
        var count = 0;
        while (_session.Next() is not null) count++;
        return count;
    }
}
